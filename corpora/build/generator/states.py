"""States with what numbers they give: first three digits of ZIP codes, telephone area codes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class State:
    """One state of the United States, or the District of Columbia."""

    code: str
    name: str
    zip_from: int
    zip_to: int
    area_codes: tuple[str, ...]


_TABLE = """
AL Alabama 350 369 205 251 256 334
AK Alaska 995 999 907
AZ Arizona 850 865 480 520 602 623 928
AR Arkansas 716 729 479 501 870
CA California 900 961 209 213 310 408 415 510 530 559 619 626 650 707 714 760 805 818 831 858 909 916 925 949 951
CO Colorado 800 816 303 719 720 970
CT Connecticut 060 069 203 860 959
DE Delaware 197 199 302
DC District_of_Columbia 200 205 202
FL Florida 320 349 239 305 321 352 386 407 561 727 772 813 850 863 904 941 954
GA Georgia 300 319 229 404 478 678 706 770 912
HI Hawaii 967 968 808
ID Idaho 832 838 208 986
IL Illinois 600 629 217 309 312 618 630 708 773 815 847
IN Indiana 460 479 219 260 317 574 765 812
IA Iowa 500 528 319 515 563 641 712
KS Kansas 660 679 316 620 785 913
KY Kentucky 400 427 270 502 606 859
LA Louisiana 700 714 225 318 337 504 985
ME Maine 039 049 207
MD Maryland 206 219 240 301 410 443
MA Massachusetts 010 027 339 413 508 617 774 781 978
MI Michigan 480 499 231 248 269 313 517 586 616 734 810 906 989
MN Minnesota 550 567 218 320 507 612 651 763 952
MS Mississippi 386 397 228 601 662
MO Missouri 630 658 314 417 573 636 660 816
MT Montana 590 599 406
NE Nebraska 680 693 308 402
NV Nevada 889 898 702 775
NH New_Hampshire 030 038 603
NJ New_Jersey 070 089 201 609 732 856 908 973
NM New_Mexico 870 884 505 575
NY New_York 100 149 212 315 347 516 518 585 607 631 646 716 718 845 914 917
NC North_Carolina 270 289 252 336 704 828 910 919
ND North_Dakota 580 588 701
OH Ohio 430 459 216 234 330 419 440 513 614 740 937
OK Oklahoma 730 749 405 580 918
OR Oregon 970 979 458 503 541 971
PA Pennsylvania 150 196 215 267 412 484 570 610 717 724 814
RI Rhode_Island 028 029 401
SC South_Carolina 290 299 803 843 864
SD South_Dakota 570 577 605
TN Tennessee 370 385 423 615 731 865 901 931
TX Texas 750 799 210 214 254 281 325 361 409 432 512 682 713 806 817 830 903 915 936 940 956 972 979
UT Utah 840 847 385 435 801
VT Vermont 050 059 802
VA Virginia 220 246 276 434 540 571 703 757 804
WA Washington 980 994 206 253 360 425 509
WV West_Virginia 247 268 304
WI Wisconsin 530 549 262 414 608 715 920
WY Wyoming 820 831 307
"""


def _state(line: str) -> State:
    code, name, low, high, *areas = line.split()
    return State(code, name.replace("_", " "), int(low), int(high), tuple(areas))


STATES: tuple[State, ...] = tuple(_state(line) for line in _TABLE.strip().splitlines())
AREA_CODES: tuple[str, ...] = tuple(area for state in STATES for area in state.area_codes)
