#!/usr/bin/env python3
"""Writes readings.txt from the Unicode Character Database.

    resources/pinyin/make_readings.py /usr/share/unicode/Unihan_Readings.txt.bz2 > resources/pinyin/readings.txt

The input is Debian's package unicode-data (Unicode 15.0). Taken are the readings of the field kTGHZ2013, which are those of the dictionary
Tōngyòng Guīfàn Hànzì Zìdiǎn (2013) for the 8105 characters of the standard list, all readings of a character, without their tones.
Each line is a syllable and the characters that may be read so.
"""
import bz2
import sys
import unicodedata


def plain(reading):
    """'lǜ' becomes 'lv', as it is typed; 'zhàng' becomes 'zhang'."""
    reading = unicodedata.normalize("NFD", reading).replace("u\u0308", "v").replace("e\u0302", "e")
    return "".join(c for c in reading if not unicodedata.combining(c))


def main():
    characters = {}
    with bz2.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGHZ2013\t" not in line:
                continue
            code, _, places = line.rstrip("\n").split("\t")
            character = chr(int(code[2:], 16))
            if ord(character) > 0xFFFF:  # a few rare ones
                continue
            for place in places.split(" "):
                for reading in place.split(":")[1].split(","):
                    characters.setdefault(plain(reading), set()).add(character)
    print("# Readings of Chinese characters without tones, made by make_readings.py from the Unicode Character Database 15.0")
    print("# (Unihan_Readings.txt, kTGHZ2013). Copyright © 1991-2022 Unicode, Inc., used and changed under https://www.unicode.org/license.txt")
    for syllable in sorted(characters):
        print(syllable, "".join(sorted(characters[syllable])))


main()
