#!/usr/bin/env python3
"""Floors of corpus/baseline.json from measured scores; see scripts/baseline."""
import json
import pathlib
import sys


# A floor stands a point under the score that was reached: a gain in one place may cost a trifle in another.
SLACK = 1.0
# Scores that turn on a single document are no floors.
UNSTEADY = ("seeds", "real errors")


def main(floors_path, scores_path, *options):
    path = pathlib.Path(floors_path)
    floors = json.loads(path.read_text()) if path.exists() else {}
    sets = json.loads(pathlib.Path(scores_path).read_text())["sets"]
    fell = []
    for name, result in sets.items():
        for metric, score in result["metrics"].items():
            if metric.startswith(UNSTEADY):
                continue
            key, less_is_better = f"{name}/{metric}", "(-)" in metric
            new = round(score + SLACK if less_is_better else score - SLACK, 2)
            old = floors.get(key, new)
            if score > old if less_is_better else score < old:
                fell.append(f"{key}: {score}, floor {old}")
                if "--lower" in options:
                    floors[key] = new
            else:
                floors[key] = min(old, new) if less_is_better else max(old, new)
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for line in fell:
        print("lowered:" if "--lower" in options else "below its floor, which stays:", line)
    return 3 if fell and "--lower" not in options else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
