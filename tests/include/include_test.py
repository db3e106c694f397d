"""Includes only look down: link targets enforce the floors, but can't stop a header."""
import os
import pathlib
import re
import unittest

SOURCE = pathlib.Path(os.environ["RECKONER_SOURCE_DIR"])
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)

FLOOR = re.compile(r"^reckoner_floor\(([^)]+)\)", re.M)


def floors():
    """Every floor's folder, and the folders that it may include: what its CMakeLists.txt links it to, and theirs."""
    folders, named = {}, {}
    for script in sorted(SOURCE.glob("extractors/*/CMakeLists.txt")) + sorted(SOURCE.glob("pipeline/*/CMakeLists.txt")):
        for name, *below in (match.split() for match in FLOOR.findall(script.read_text(encoding="utf-8"))):
            folders[name] = f"{script.parent.parent.name}/{script.parent.name}"
            named[name] = below

    def reach(name, way=()):
        if name in way:
            raise AssertionError(f"floors in a circle: {' <- '.join([*way, name])}")
        out = set()
        for below in named[name]:
            out |= {below} | reach(below, (*way, name))
        return out

    return {folder: {folders[below] for below in reach(name)} for name, folder in folders.items()}


FLOORS = floors()

# The pure library has no input or output, clock, environment or locale; and these headers bring them.
IMPURE = {"fstream", "iostream", "stdio.h", "filesystem", "ctime", "time.h", "thread", "locale", "unistd.h", "csignal",
          "fcntl.h", "sys/stat.h", "random", "future"}
IMPURE_CALL = re.compile(r"\b(f?printf|puts|fputs|fopen|fwrite|exit|_exit|abort|getenv|setlocale|system_clock|std::c(out|err|log))\b")

# Heavy third-party headers stay out of headers that other floors read.
HEAVY = re.compile(r"^(re2/|unicode/|nlohmann/|rapidjson/|CLI/|curl/|sqlite3|openssl/)")
INTERNAL = re.compile(r"\binternal to\b|\bprivate to\b|\binternal:", re.I)

NAMESPACE = re.compile(r"^(?:inline )?namespace ?([\w:]*) ?\{|^\}  // namespace")
TYPE = re.compile(r"^(?:struct|class|enum class|enum struct|enum|union) (\w+)(?: final)?(?: : [^;(]*)? ?\{")


def types(path):
    """The types that a file defines where another file could define them too: all but those of anonymous namespaces."""
    within = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if space := NAMESPACE.match(line):
            within.append(space[1] or "(anonymous)") if line.endswith("{") else within.pop()
        elif (kind := TYPE.match(line)) and "(anonymous)" not in within:
            yield "::".join([*within, kind[1]])


def sources(folder, pattern="*"):
    return [p for p in sorted((SOURCE / folder).rglob(pattern)) if p.suffix in (".h", ".cc")]


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


class Includes(unittest.TestCase):
    def test_the_library_knows_nothing_of_the_pipeline(self):
        for floor, below in FLOORS.items():
            if floor.startswith("extractors/"):
                self.assertFalse([b for b in below if not b.startswith("extractors/")], floor)
        for floor in ("figures", "periods", "entities"):
            self.assertEqual(FLOORS[f"extractors/{floor}"], {"extractors/text", "extractors/lexicon"})
        self.assertEqual(FLOORS["extractors/text"], set())

    def test_every_folder_is_a_known_floor(self):
        for top in ("extractors", "pipeline"):
            for folder in (SOURCE / top).iterdir():
                if folder.is_dir() and any(folder.rglob("*.cc")):
                    self.assertTrue(f"{top}/{folder.name}" in FLOORS, folder)

    def test_floors_look_down_only(self):
        for floor, below in FLOORS.items():
            for path in sources(floor):
                for mark, name in includes(path):
                    if not name.startswith(("extractors/", "pipeline/", "tests/", "bench/")):
                        continue
                    self.assertEqual(mark, '"', f"{path}: {name} in angle brackets")
                    target = "/".join(name.split("/")[:2])
                    self.assertTrue(target == floor or target in below, f"{path.relative_to(SOURCE)} looks up to {name}")

    def test_includes_are_from_the_root(self):
        for top in ("extractors", "pipeline"):
            for path in sources(top):
                for mark, name in includes(path):
                    if mark == '"':
                        self.assertTrue((SOURCE / name).exists(), f"{path.relative_to(SOURCE)}: {name}")

    def test_the_library_is_pure(self):
        for path in sources("extractors"):
            for mark, name in includes(path):
                self.assertNotIn(name, IMPURE, path.relative_to(SOURCE))
            code = re.sub(r'//.*|"(\\.|[^"\\])*"', "", path.read_text(encoding="utf-8"))
            self.assertIsNone(IMPURE_CALL.search(code), path.relative_to(SOURCE))

    def test_heavy_headers_stay_out_of_public_headers(self):
        for path in sources("extractors", "*.h") + sources("pipeline", "*.h"):
            text = path.read_text(encoding="utf-8")
            if INTERNAL.search(text[:1500]):
                continue
            for mark, name in includes(path):
                self.assertFalse(HEAVY.match(name), f"{path.relative_to(SOURCE)} includes {name}")

    def test_a_type_is_defined_once(self):
        """Two types of one name break the one definition rule: the linker keeps one's destructor for both."""
        seen = {}
        for path in sources("extractors") + sources("pipeline"):
            for name in types(path):
                first = seen.setdefault(name, path)
                self.assertEqual(first, path, f"{name} is also in {first.relative_to(SOURCE)}")
        self.assertIn("reckoner::Passage", seen)

    def test_every_header_opens_with_prose(self):
        for path in sources("extractors", "*.h") + sources("pipeline", "*.h"):
            text = path.read_text(encoding="utf-8")
            self.assertTrue(text.startswith("// "), path.relative_to(SOURCE))
            self.assertIn("#pragma once", text, path.relative_to(SOURCE))


if __name__ == "__main__":
    unittest.main()
