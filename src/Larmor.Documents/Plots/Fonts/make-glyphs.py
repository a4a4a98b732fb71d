#!/usr/bin/env python3
"""Writes dejavu-sans.glyphs: advances and outlines of the glyphs that plots use.

Run once, by hand, when a character is missing (needs fontTools and DejaVu Sans):

    python3 make-glyphs.py /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf > dejavu-sans.glyphs

Each line: code point (hex), advance, outline as M/L/Q/Z commands in font units (2048 to the em, y up).
"""
import sys

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0xFF), (0x391, 0x3A9), (0x3B1, 0x3C9), (0x3D1, 0x3D6), (0x2010, 0x2015),
    (0x2018, 0x201D), (0x2070, 0x209C), (0x2190, 0x2195), (0x21C4, 0x21CC), (0x21D0, 0x21D5),
]
SINGLES = "…‰′″ℏℓΩÅ∂∇∈−∓∙√∝∞∥∫≈≠≡≤≥≪≫⊥⋅⊙⊗⟂⟨⟩∑∏□"


def outline(glyphs, name):
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    parts = []
    for verb, points in pen.value:
        if verb == "moveTo":
            parts.append("M%d %d" % points[0])
        elif verb == "lineTo":
            parts.append("L%d %d" % points[0])
        elif verb == "qCurveTo":
            if points[-1] is None:  # a contour without an on-curve point begins midway between the first and last
                *off, _ = points
                start = ((off[-1][0] + off[0][0]) / 2, (off[-1][1] + off[0][1]) / 2)
                parts.append("M%d %d" % start)
                points = (*off, start)
            for control, end in decomposeQuadraticSegment(points):
                parts.append("Q%d %d %d %d" % (*control, *end))
        elif verb == "closePath":
            parts.append("Z")
    return "".join(parts)


def main():
    font = TTFont(sys.argv[1])
    glyphs, names, metrics = font.getGlyphSet(), font.getBestCmap(), font["hmtx"]
    wanted = {c for first, last in RANGES for c in range(first, last + 1)} | {ord(c) for c in SINGLES}
    print("# DejaVu Sans %s, 2048 units per em; see ../NOTICE" % font["name"].getDebugName(5).replace("Version ", ""))
    for code in sorted(wanted & names.keys()):
        print(("%X %d %s" % (code, metrics[names[code]][0], outline(glyphs, names[code]))).rstrip())


if __name__ == "__main__":
    main()
