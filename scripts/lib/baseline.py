#!/usr/bin/env python3
"""Floors of corpus/baseline.json from measured scores; see scripts/baseline."""
import json
import pathlib
import sys


def main(floors_path, scores_path, *options):
    path = pathlib.Path(floors_path)
    floors = json.loads(path.read_text()) if path.exists() else {}
    sets = json.loads(pathlib.Path(scores_path).read_text())["sets"]
    fell = []
    for name, result in sets.items():
        for metric, score in result["metrics"].items():
            key = f"{name}/{metric}"
            old = floors.get(key, score)
            worse = score > old if "(-)" in metric else score < old
            if worse:
                fell.append(f"{key}: {score}, floor {old}")
            if not worse or "--lower" in options:
                floors[key] = score
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for line in fell:
        print("lowered" if "--lower" in options else "below its floor, kept", line)
    return 3 if fell and "--lower" not in options else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
