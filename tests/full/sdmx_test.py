"""The SDMX export, read by pysdmx: the structure against the standard's XML schemas, the data against the structure."""
import pathlib
import tempfile
import unittest

import harness
from pysdmx.io import get_datasets, read_sdmx

STRUCTURE = harness.SOURCE / "schemas" / "sdmx" / "structure.xml"


class SdmxTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-sdmx-"))
        cls.database = f"sqlite:{cls.folder}/news.db"
        hostile = '=1+1,"Exports" to Oz; rose 5.5% to $20.25 billion in 2025.\nImports, "so called", were $3 million in May 2025.'
        lines = harness.corpus_lines().decode() + harness.lines({"id": 'a,"b"\n=c', "text": hostile, "published": "2026-01-02"})
        cls.run_program("extract", "-q", "--input", "jsonl", "-o", cls.database, stdin=lines.encode())
        cls.csv = cls.folder / "claims.csv"
        cls.run_program("export", "-q", "--format", "sdmx-csv", cls.database, "-o", cls.csv)

    @classmethod
    def run_program(cls, *args, stdin=b""):
        done = harness.run(*args, stdin=stdin)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def test_the_structure_is_valid_and_whole(self):
        message = read_sdmx(STRUCTURE, validate=True)
        (structure,) = message.get_data_structure_definitions()
        self.assertEqual((structure.agency, structure.id, structure.version), ("RECKONER", "CLAIMS", "1.0.0"))
        self.assertEqual([d.id for d in message.get_dataflows()], ["CLAIMS"])
        dimensions = [d.id for d in structure.components.dimensions]
        for name in ("FREQ", "REF_AREA", "INDICATOR", "UNIT_MEASURE", "CLAIM_ID", "TIME_PERIOD"):
            self.assertIn(name, dimensions)
        attributes = [a.id for a in structure.components.attributes]
        for name in ("UNIT_MULT", "DECIMALS", "OBS_STATUS"):
            self.assertIn(name, attributes)
        header = self.csv.read_text().splitlines()[0].split(",")
        self.assertEqual(header[:3], ["STRUCTURE", "STRUCTURE_ID", "ACTION"])
        self.assertEqual(header[3:], [c.id for c in structure.components])

    def test_the_data_follow_the_structure(self):
        (data,) = get_datasets(self.csv, STRUCTURE)
        self.assertEqual(data.structure.id, "CLAIMS")
        rows = data.data.to_dict("records")
        self.assertGreater(len(rows), 90)
        self.assertEqual(len({row["CLAIM_ID"] for row in rows}), len(rows), "an observation stands there twice")
        codes = {c.id: {code.id for code in c.local_codes.codes} for c in data.structure.components if c.local_codes}
        self.assertEqual(set(codes), {"FREQ", "FLOW", "MEASURE", "MODALITY", "OBS_STATUS", "BOUND"})
        for row in rows:
            for name, allowed in codes.items():
                if row[name] != "":
                    self.assertIn(row[name], allowed, name)
        trade = [row for row in rows if row["DOC_ID"] == "trade-china-russia" and row["MEASURE"] == "level" and row["FLOW"] == "XM"]
        self.assertIn((228.1, 9, 1), [(row["OBS_VALUE"], row["UNIT_MULT"], row["DECIMALS"]) for row in trade])
        self.assertTrue(any(row["DOC_ID"] == 'a,"b"\n=c' for row in rows), "the hostile article gave no observation")

    def test_the_same_database_gives_the_same_bytes(self):
        self.assertEqual(self.run_program("export", "-q", self.database), self.csv.read_bytes())


if __name__ == "__main__":
    unittest.main()
