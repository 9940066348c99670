"""File of a biometric or physiological recording: voice, prints, EEG, ECG, motion (Safe Harbor class P)."""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

SYSTEM = Verdict("a sound of the system, not of a person", -20)
SPEECH = Verdict("starts with a word of speech", -20)

_SPEECH = re.compile(
    r"(?:see|and|or|please|the|an?|my|our|here|is|are|attached|find|of|for|from|in|to|with|sent|i|we|you|open|"
    r"saved|as|named|called|file|it|re) ",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"^(?:ding|chime|alert|notification|ringtone|beep|click|intro|outro|hold[_-]?music|background)s?\d{0,2}\.",
    re.IGNORECASE,
)

#: Sound, prints of fingers, faces and eyes, and curves of the body.
_KINDS = (
    r"(?:wav|mp3|m4a|ogg|oga|flac|aac|amr|opus|wma|aiff?|caf|wsq|an2|eft|nist|fmr|fir|iir|ist|iso-fmr|edf|bdf|"
    r"scp|c3d|trc|vhdr|"
    r"genome\.txt|hl7aecg|aecg|ecg|eeg|dat\.hea|vcf(?:\.gz)?|bam|cram|fastq(?:\.gz)?|ped|23andme\.txt|bvh)"
)
_STEM = r"[A-Z0-9\xaa\xba_][A-Z0-9\xaa\xba_.$~@&'+()%-]{0,80}"
_WORD = r"[A-Z0-9\xaa\xba_$~@&'+()-]{1,40}"


def check(name: str) -> Verdict:
    """Doubt sounds that no person made."""
    if _SPEECH.match(name):
        return SPEECH
    return SYSTEM if _SYSTEM.search(name) else SILENT


recognizer = PatternRecognizer(
    name="biometric_file",
    title="File of a voice, print or physiological recording",
    identifies=SafeHarbor.BIOMETRIC,
    entity="BIOMETRIC_FILE",
    patterns=(
        Pattern(rf"{_STEM}\.{_KINDS}", alone=0.80, labelled=0.93),
        Pattern(
            rf"(?:[:;(\[\"'>|*]|\n-|, ) ?(?P<value>{_WORD}(?:[ .]{_WORD}){{1,5}}\.{_KINDS})",
            alone=0.75,
            left="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?:voice (?:memo|note|mail)|(?:call |new |phone |visit |session |therapy )?recording|voicemail|"
            rf"audio|memo|nota de voz|"
            rf"ptt)(?:[ ._-]{{1,2}}[A-Z0-9_-]{{1,20}}){{1,9}}\.{_KINDS}",
            alone=0.85,
            labelled=0.93,
        ),
        Pattern(
            r"(?:genome|ancestry(?:dna)?|23andme|raw_?dna|dna)[_-][A-Z0-9_.~-]{2,50}\.(?:txt|csv|zip|gz)", alone=0.88
        ),
        Pattern(r"(?:1\.001:|FMR\\0|FIR\\0|FAC\\0|IIR\\0)[A-Z0-9:.\\]{0,60}", alone=0.85, right="any", caseless=False),
    ),
    labels=(
        "audio",
        "recording",
        "recordings",
        "voice",
        "voicemail",
        "sample",
        "eeg",
        "ecg",
        "raw",
        "file",
        "attached",
        "attachment",
    ),
    context=("saved", "snore", "thumb", "print", "template"),
    check=check,
    positives=(
        "attached <thumb.wsq>",
        "voice print ref, file <obuya_enroll.wav>",
        "Raw EEG <adebisi_20260914.edf>.",
        "Gait signature file <GS-0417-sadebisi.c3d> stored",
        "Sample recordings saved: <sustained_a_jreyes.wav>, <rainbow_jreyes.mp3>",
        "(audio: <P07_mags_0417.wav>, 48:12)",
        "Attachment: <quill voice memo 3.m4a>",
        "Wipe: <kline_rthumb.wsq>",
        "fingerprint card <10print_quill.eft>",
    ),
    negatives=(
        "wave at him",
        "play ding.wav",
        "ECG strip reviewed",
        "edf study in Europe",
        "hold_music.mp3",
        "MP3 player lost",
        "BDF. Then home",
        "see Dr. Edf. today",
    ),
    sources=(
        "https://www.nist.gov/itl/iad/image-group/ansinist-itl-standard-history",
        "https://www.edfplus.info/specs/edf.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(P)",
    ),
    recall=nothing,
)
