"""The command of docs/COOKBOOK.md that makes Parquet of the CSV files, run by DuckDB."""
import json
import os
import pathlib
import re
import tempfile
import unittest

import duckdb
import harness


class ParquetTest(unittest.TestCase):
    def test_the_documented_command(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-parquet-"))
        text = (harness.SOURCE / "docs" / "COOKBOOK.md").read_text()
        (command,) = re.findall(r'duckdb -c "(.*?)"$', text, re.M)
        lines = harness.corpus_lines().decode() + harness.lines({"id": '=a,"b"', "text": "=Sales rose 5% to $20.25 billion in 2025."})
        done = harness.run("extract", "-q", "--input", "jsonl", "-o", f"csv:{folder}", stdin=lines)
        self.assertEqual(done.returncode, 0, done.stderr)
        envelopes = harness.run("extract", "-q", "--input", "jsonl", stdin=lines).stdout.splitlines()
        expected = sorted(claim["value"] or "" for line in envelopes for claim in json.loads(line)["claims"])
        os.chdir(folder)
        duckdb.execute(command.replace("DIR/", f"{folder}/"))
        rows = duckdb.execute("SELECT value, value_decimal, typeof(value_decimal) FROM 'claims.parquet'").fetchall()
        self.assertEqual(sorted(row[0] or "" for row in rows), expected)
        self.assertEqual({row[2] for row in rows}, {"DECIMAL(38,12)"})
        for value, number, _ in rows:
            if value is not None:
                self.assertEqual(float(value), float(number))


if __name__ == "__main__":
    unittest.main()
