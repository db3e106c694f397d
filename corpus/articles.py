#!/usr/bin/env python3
"""Print corpus/articles as JSON lines for `reckoner extract --input jsonl`: id, text, published, title."""
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent / "articles"


def line(text_file):
    record = {"id": text_file.stem, "text": text_file.read_text(encoding="utf-8")}
    for row in text_file.with_suffix(".expect").read_text(encoding="utf-8").splitlines():
        cells = row.split("\t")
        if cells[0] in ("published", "title"):
            record[cells[0]] = cells[1]
    return json.dumps(record, ensure_ascii=False)


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.txt")):
        print(line(path))
