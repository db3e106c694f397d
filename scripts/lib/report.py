#!/usr/bin/env python3
"""What a Reckoner database says of its articles, in two tables: the alarms, and how much was confirmed."""
import shutil
import sqlite3
import sys
import textwrap


def main(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    width = max(60, min(shutil.get_terminal_size((100, 24)).columns, 110))

    documents, figures, checked = database.execute("SELECT count(*), sum(figures), sum(checked) FROM documents").fetchone()
    kinds = database.execute("SELECT kind, sum(verdict = 'consistent'), sum(verdict = 'inconsistent'), sum(verdict = 'undetermined') "
                             "FROM checks GROUP BY kind ORDER BY 2 DESC, 1").fetchall()
    print(f"\n{documents} articles, {figures} figures, {checked} of them checked against others\n")
    print(f"  {'relation':<14}{'holds':>8}{'alarm':>8}{'open':>8}")
    for kind, held, alarms, undetermined in kinds:
        print(f"  {kind.replace('_', ' '):<14}{held:>8}{alarms or '·':>8}{undetermined or '·':>8}")

    alarms = database.execute("SELECT doc_id, severity, explanation FROM findings ORDER BY doc_id, id").fetchall()
    print(f"\n{len(alarms)} alarms\n")
    room = max(len(doc_id) for doc_id, _, _ in alarms) + 2 if alarms else 0
    for doc_id, severity, explanation in alarms:
        words = textwrap.wrap(explanation, width - room - 10)
        print(f"  {doc_id:<{room}}{severity:<8}{words[0]}")
        for line in words[1:]:
            print(" " * (room + 10) + line)


if __name__ == "__main__":
    main(*sys.argv[1:])
