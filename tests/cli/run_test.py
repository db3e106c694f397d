"""`reckoner run` and the commands around it: what they write, say and refuse, and what an operator hears of trouble."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

import jsonschema

from harness import SCHEMAS, SOURCE, Case
from news_server import Site
from run_harness import DATE, NOW, OUTPUTS, Desk, sums_hold, write_articles

FALSE = "Sales fell 9.6% to $228.1 billion from $244.8 billion a year earlier."


def tree(folder):
    """Every file's bytes and time."""
    return {p: (hashlib.sha256(p.read_bytes()).hexdigest(), p.stat().st_mtime_ns) for p in sorted(folder.rglob("*")) if p.is_file()}


class Local(Case):
    def desk(self, body="", count=60):
        write_articles(self.folder / "articles", count)
        return Desk(self.folder / "desk", f'{body}\n[[source]]\nname = "local"\npath = "{self.folder}/articles"\n')

    def test_the_manifest_tells_the_truth(self):
        desk = self.desk()
        done = desk.night()
        self.assertEqual(done.returncode, 0, done.stderr)
        manifest = desk.manifest()
        jsonschema.validate(manifest, json.loads((SCHEMAS / "manifest" / "1.schema.json").read_text()))
        sums_hold(self, manifest)
        self.assertEqual([f["name"] for f in manifest["outputs"]], list(OUTPUTS))
        for file in [*manifest["outputs"], manifest["archive"]]:
            content = (desk.at() / file["name"]).read_bytes()
            self.assertEqual((file["bytes"], file["sha256"]), (len(content), hashlib.sha256(content).hexdigest()))
        envelopes = [json.loads(line) for line in (desk.at() / "envelopes.jsonl").read_text().splitlines()]
        by = {"ok": "records", "none": "none", "quarantined": "quarantined"}
        for status, name in by.items():
            self.assertEqual(sum(e["status"] == status for e in envelopes), manifest["totals"][name], name)
        self.assertGreater(manifest["totals"]["none"], 0)
        self.assertEqual(len((desk.at() / "quarantine.jsonl").read_text().splitlines()), manifest["totals"]["quarantined"])
        self.assertEqual((manifest["started_at"], manifest["finished_at"]), (NOW, NOW))
        ok, counts, _ = desk.database()
        self.assertEqual((ok, counts["documents"]), ("ok", manifest["totals"]["documents"]))
        self.assertIn(f"{DATE}: {manifest['totals']['documents']} documents", done.stderr)

    def test_again_changes_nothing(self):
        desk = self.desk()
        desk.night()
        before = tree(desk.at()), desk.database()
        again = desk.night()
        self.assertEqual(again.returncode, 0)
        self.assertIn("done already", again.stderr)
        self.assertEqual((tree(desk.at()), desk.database()), before)

    def test_another_night_takes_what_is_new(self):
        desk = self.desk()
        desk.night()
        (self.folder / "articles" / "00001.txt").write_text("Profit rose 5% to 21 million euros from 20 million euros.")
        (self.folder / "articles" / "new.txt").write_text("Profit fell 5% to 19 million euros from 20 million euros.")
        desk.night(date="2026-01-15")
        manifest = desk.manifest("2026-01-15")
        sums_hold(self, manifest)
        self.assertEqual(manifest["totals"]["documents"], 2)
        self.assertEqual(manifest["totals"]["records"], 2)

    def test_replay(self):
        desk = self.desk()
        desk.night()
        shutil.rmtree(self.folder / "articles")
        before = tree(desk.at())
        (desk.state / "reckoner.db").unlink()
        done = desk.run("replay", "--date", DATE)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("the same, byte for byte", done.stderr)
        self.assertEqual({p.name: h for p, (h, _) in tree(desk.at()).items()}, {p.name: h for p, (h, _) in before.items()})
        self.assertEqual(desk.database()[1]["documents"], desk.manifest()["totals"]["documents"])  # the lost database is back
        into = self.folder / "into"
        self.assertEqual(desk.run("replay", "--date", DATE, "--into", str(into)).returncode, 0)
        for name in OUTPUTS[:3]:
            self.assertEqual((into / name).read_bytes(), (desk.at() / name).read_bytes())
        missing = desk.run("replay", "--date", "2026-01-01")
        self.assertEqual(missing.returncode, 2)

    def test_workers_change_nothing(self):
        one, two = self.desk(), Desk(self.folder / "one", f'[[source]]\nname = "local"\npath = "{self.folder}/articles"\n')
        one.night()
        two.config.write_text(two.config.read_text().replace("workers = 2", "workers = 7"))
        two.night()
        self.assertEqual(one.hashes(), two.hashes())

    def test_one_at_a_time(self):
        desk = self.desk(count=1500)
        child = desk.start("run", "--date", DATE)
        try:
            while not (desk.at() / "ledger.sqlite").exists():
                time.sleep(0.01)
            second = desk.night()
            self.assertEqual(second.returncode, 11, second.stderr)
            self.assertIn(f"in use by process {child.pid} (reckoner run, {DATE}", second.stderr)
            self.assertRegex(desk.run("doctor").stdout, r"warn  lock: held by process \d+")
        finally:
            child.kill()
            child.communicate()
        self.assertEqual(desk.run("resume").returncode, 0)  # the lock went with the process

    def test_dry_run_writes_nothing(self):
        desk = self.desk()
        done = desk.night()
        before = tree(desk.folder)
        done = desk.run("run", "--date", "2026-01-20", "--dry-run")
        self.assertEqual(done.returncode, 0)
        self.assertIn("would begin a run", done.stderr)
        self.assertFalse((desk.state / "runs" / "2026-01-20").exists())
        self.assertEqual({p.name for p in tree(desk.folder)}, {p.name for p in before})

    def test_store_text(self):
        texts = {}
        for kept in ("none", "sentence", "full"):
            desk = Desk(self.folder / kept, f'[[source]]\npath = "{self.folder}/in"\n')
            desk.config.write_text(f'store_text = "{kept}"\n' + desk.config.read_text())
            (self.folder / "in").mkdir(exist_ok=True)
            (self.folder / "in" / "a.txt").write_text(f"A first sentence is here. {FALSE} The weather was fine.")
            self.assertEqual(desk.night().returncode, 0)
            texts[kept] = json.loads((desk.at() / "envelopes.jsonl").read_text())["document"]
        self.assertNotIn("sentences", texts["none"])
        self.assertNotIn("text", texts["sentence"])
        self.assertEqual([s["text"] for s in texts["sentence"]["sentences"]], [FALSE])
        begin, end = texts["sentence"]["sentences"][0]["span"]
        self.assertEqual(texts["full"]["text"][begin:end], FALSE)

    def test_quarantine(self):
        desk = self.desk()
        desk.night()
        listed = desk.run("quarantine", "list").stdout
        self.assertEqual(len(listed.splitlines()), desk.manifest()["totals"]["quarantined"])
        self.assertIn("not_text", listed)
        name = next(line.split()[3] for line in listed.splitlines() if "not_text" in line)
        shown = desk.run("quarantine", "show", name).stdout
        self.assertIn("binary data", shown)
        self.assertNotIn("\x00", shown)
        self.assertEqual(desk.run("quarantine", "requeue", "nobody").returncode, 2)
        self.assertEqual(desk.run("quarantine", "requeue").returncode, 2)
        self.assertEqual(desk.run("quarantine", "requeue", name).returncode, 0)
        desk.night(date="2026-01-15")
        manifest = desk.manifest("2026-01-15")
        sums_hold(self, manifest)
        self.assertEqual(manifest["sources"][0]["requeued"], 1)
        self.assertIn("2026-01-15  not_text", desk.run("quarantine", "list", "--code", "not_text").stdout)
        self.assertEqual((desk.state / "requeue.jsonl").read_text(), "")

    def test_prune(self):
        desk = self.desk()
        for day in (14, 15, 16):
            desk.night(date=f"2026-01-{day}")
        done = desk.run("prune", "--keep-days", "1", "--dry-run")
        self.assertIn("would free", done.stdout)
        self.assertTrue((desk.at() / "envelopes.jsonl").exists())
        self.assertEqual(desk.run("prune", "--keep-days", "1").returncode, 0)
        self.assertEqual([p.name for p in desk.at().iterdir()], ["manifest.json"])
        self.assertTrue((desk.at("2026-01-15") / "envelopes.jsonl").exists())
        self.assertEqual(desk.run("replay", "--date", DATE).returncode, 2)
        self.assertEqual(desk.night().returncode, 0)  # still done

    def test_alarms_reach_the_command(self):
        (self.folder / "in").mkdir()
        (self.folder / "in" / "a.txt").write_text(FALSE)
        desk = Desk(self.folder / "desk", f'fail_on = "low"\n[alarms]\non_alarm = ["sh", "-c", "cat > {self.folder}/alarm.json"]\n'
                                          f'[[source]]\npath = "{self.folder}/in"\n')
        done = desk.night()
        self.assertEqual(done.returncode, 5, done.stderr)
        alarm = json.loads((self.folder / "alarm.json").read_text())
        self.assertEqual((alarm["date"], alarm["exit_status"], alarm["inconsistent"]), (DATE, 5, 1))
        self.assertEqual(alarm["checks"][0]["doc_id"], f"{self.folder}/in/a.txt")
        (self.folder / "alarm.json").unlink()
        self.assertEqual(desk.night().returncode, 5)
        self.assertFalse((self.folder / "alarm.json").exists())  # told once

    def test_a_failing_command_fails_no_run(self):
        (self.folder / "in").mkdir()
        (self.folder / "in" / "a.txt").write_text(FALSE)
        for command in ('"false"', f'"{self.folder}/nothing"'):
            desk = Desk(self.folder / hashlib.md5(command.encode()).hexdigest(),
                        f'[alarms]\non_alarm = [{command}]\n[[source]]\npath = "{self.folder}/in"\n')
            done = desk.night()
            self.assertEqual(done.returncode, 0)
            self.assertIn("on_alarm", done.stderr)

    def test_log_as_json(self):
        desk = self.desk()
        done = desk.run("run", "--date", DATE, "--now", NOW, "--log-format", "json")
        lines = [json.loads(line) for line in done.stderr.splitlines()]
        self.assertEqual((lines[-1]["event"], lines[-1]["time"], lines[-1]["level"]), ("summary", NOW, "info"))
        self.assertEqual(lines[-1]["documents"], desk.manifest()["totals"]["documents"])

    def test_what_ends_a_run_is_logged_as_json_too(self):
        desk = self.desk(body='[log]\nformat = "json"\n[output]\nsinks = ["sqlite:/proc/no/such.db"]')
        done = desk.night()
        *_, said = [json.loads(line) for line in done.stderr.splitlines()]
        self.assertEqual((said["level"], said["event"], said["exit_status"], done.returncode), ("error", "failed", 74, 74))
        self.assertIn("/proc/no/such.db", said["message"])
        desk.config.write_text("sink = 1\n")  # before the configuration is read, the flag says the format
        done = desk.run("run", "--date", DATE, "--log-format", "json")
        said = [json.loads(line) for line in done.stderr.splitlines()]  # each fault
        self.assertEqual({line["exit_status"] for line in said}, {2})
        self.assertEqual((len(said), done.returncode), (2, 2))

    def test_metrics(self):
        desk = self.desk(body='[metrics]\ntextfile = "reckoner.prom"')
        desk.night()
        text = (desk.folder / "reckoner.prom").read_text()
        self.assertIn(f'reckoner_source_documents{{source="local",ending="records"}} {desk.manifest()["totals"]["records"]}\n', text)
        if not shutil.which("promtool"):
            self.skipTest("no promtool")
        checked = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))

    def test_metrics_that_cannot_be_written_fail_no_run(self):
        desk = self.desk(body='[metrics]\ntextfile = "/nowhere/reckoner.prom"')
        done = desk.night()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("metrics.textfile: /nowhere/reckoner.prom", done.stderr)

    def test_messages_say_what_to_do(self):
        desk = self.desk()
        desk.state.mkdir()
        (desk.state / "reckoner.db").write_bytes(b"no database, but long enough to be taken for one" * 100)
        done = desk.night()
        self.assertEqual(done.returncode, 2)
        self.assertIn("move it away", done.stderr)
        self.assertIn("reckoner resume", done.stderr)
        (desk.state / "reckoner.db").unlink()
        self.assertEqual(desk.run("resume", "--now", NOW).returncode, 0)
        desk.config.write_text("[outputs]\n[[source]]\nnam = 1\n")
        said = desk.night().stderr.splitlines()
        self.assertTrue(all(line.startswith(f"reckoner: {desk.config}:") for line in said), said)
        self.assertGreater(len(said), 1)
        desk.config.unlink()
        self.assertIn("--config", desk.night().stderr)

    def test_a_lost_disk_says_so(self):
        desk = self.desk()
        desk.config.write_text(desk.config.read_text().replace("min_free = 0", "min_free = 900000000000000"))
        done = desk.night()
        self.assertEqual(done.returncode, 74)
        self.assertIn("min_free", done.stderr)

    def test_a_missing_folder(self):
        desk = Desk(self.folder / "desk", f'[[source]]\npath = "{self.folder}/nowhere"\n')
        done = desk.night()
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(desk.manifest()["sources"][0]["state"], "failed")
        self.assertRegex(done.stderr, "nowhere: .*No such file")
        sums_hold(self, desk.manifest())
        self.assertIn("fail  source", desk.run("doctor").stdout)


class Web(Case):
    def setUp(self):
        super().setUp()
        self.site = Site(2, 5)
        self.addCleanup(self.site.server.server_close)
        self.addCleanup(self.site.server.shutdown)

    def desk(self, more=""):
        return Desk(self.folder / "desk", '[fetch]\ndelay = 0.0\nretries = 0\nallow_hosts = ["127.0.0.1"]\n' + more + "".join(
            f'[[source]]\nname = "feed {n}"\nurl = "{url}"\n' for n, url in enumerate(self.site.sources())))

    def test_fetch_and_replay(self):
        desk = self.desk()
        done = desk.night()
        self.assertEqual(done.returncode, 0, done.stderr)
        manifest = desk.manifest()
        sums_hold(self, manifest)
        self.assertEqual([(s["listed"], s["records"]) for s in manifest["sources"]], [(5, 5), (5, 5)])
        asked = len(self.site.log)
        replayed = desk.run("replay", "--date", DATE)
        self.assertIn("the same, byte for byte", replayed.stderr)
        self.assertEqual(len(self.site.log), asked)
        desk.night(date="2026-01-15")
        sums_hold(self, desk.manifest("2026-01-15"))
        self.assertEqual(desk.manifest("2026-01-15")["totals"]["documents"], 0)
        # what the archive holds, other programs read too
        again = subprocess.run([os.environ["RECKONER"], "extract", str(desk.at() / "pages.warc.gz")], capture_output=True)
        self.assertEqual(len(again.stdout.splitlines()), 10)

    def test_a_page_that_fails_is_owed(self):
        """Its feed answers 304 the next night, and it is asked for all the same."""
        answer = self.site.answer
        self.site.answer = lambda path: ("text/plain", b"busy") if path == "/page/1/3" else answer(path)
        desk = self.desk()
        self.assertEqual(desk.night().returncode, 0)
        manifest = desk.manifest()
        sums_hold(self, manifest)
        self.assertEqual((manifest["totals"]["records"], manifest["totals"]["deferred"]), (9, 1))
        self.site.answer = answer
        self.assertEqual(desk.night(date="2026-01-15").returncode, 0)
        manifest = desk.manifest("2026-01-15")
        sums_hold(self, manifest)
        self.assertEqual((manifest["sources"][1]["owed"], manifest["totals"]["records"]), (1, 1))

    def test_a_page_that_is_gone_is_quarantined(self):
        answer = self.site.answer
        self.site.answer = lambda path: (None, b"") if path == "/page/0/2" else answer(path)
        desk = self.desk()
        desk.night()
        manifest = desk.manifest()
        sums_hold(self, manifest)
        self.assertEqual(manifest["quarantine"], {"unreadable": 1})
        self.assertIn("the same, byte for byte", desk.run("replay", "--date", DATE).stderr)
        self.assertEqual(desk.run("quarantine", "requeue", "--all").returncode, 0)

    def test_stale_and_quiet_sources(self):
        desk = self.desk('[alarms]\nstale_after = "3d"\n')
        for day in range(10, 17):
            self.site.answer = lambda path, day=day: self.fresh(path, day)
            self.assertEqual(desk.night(date=f"2026-01-{day}", now=f"2026-01-{day}T03:00:00Z").returncode, 0)
        self.site.answer = lambda path: self.fresh(path, 16)
        quiet = desk.night(date="2026-01-17", now="2026-01-17T03:00:00Z")
        self.assertEqual(quiet.returncode, 4, quiet.stderr)
        self.assertEqual({a["kind"] for a in desk.manifest("2026-01-17")["alarms"]}, {"low_yield"})
        stale = desk.night(date="2026-01-21", now="2026-01-21T03:00:00Z")
        self.assertEqual(stale.returncode, 4)
        self.assertIn(("stale", "feed 0"), {(a["kind"], a["source"]) for a in desk.manifest("2026-01-21")["alarms"]})

    def fresh(self, path, day):
        """Every day's feed names other pages."""
        if path.startswith("/feed/"):
            kind, body = Site.answer(self.site, path)
            return kind, body.replace(b"/page/", f"/day{day}/".encode())
        if path.startswith("/day"):
            return Site.answer(self.site, "/page/" + path.split("/", 2)[2])
        return Site.answer(self.site, path)

    def test_dead_feeds(self):
        desk = self.desk()
        self.site.answer = lambda path: (None, b"") if path.startswith("/feed") else Site.answer(self.site, path)
        done = desk.night()
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual({s["state"] for s in desk.manifest()["sources"]}, {"failed"})
        sums_hold(self, desk.manifest())


class Configuration(Case):
    def check(self, text):
        path = self.folder / "nightly.toml"
        path.write_text(text)
        return subprocess.run([os.environ["RECKONER"], "config", "check", "-c", str(path)], capture_output=True, text=True)

    def test_what_is_wrong_and_where(self):
        for text, line, words in (
                ('stat = "x"\n[[source]]\npath = "a"\n', 1, 'unknown key stat; did you mean "state"?'),
                ('[[source]]\npth = "a"\npath = "b"\n', 2, 'unknown key source.pth; did you mean "path"?'),
                ('workers = 0\n[[source]]\npath = "a"\n', 1, "workers must be a whole number from 1 to 256"),
                ('workers = "2"\n[[source]]\npath = "a"\n', 1, "workers must be a whole number"),
                ('[[source]]\nurl = "http://x.org/"\n', 1, "contact is missing"),
                ('[[source]]\npath = "a"\nurl = "http://x.org/"\n', 1, "either a url or a path"),
                ('[[source]]\npath = "a"\n[[source]]\npath = "a"\n', 4, "two sources"),
                ('store_text = "ful"\n[[source]]\npath = "a"\n', 1, 'did you mean "full"?'),
                ('[[source]]\npath = "a"\n[output]\nsinks = ["sqlit:x"]\n', 3, "sqlit"),
                ('[[source]]\npath = "a"\nstale_after = "3 days"\n', 3, "must be a time"),
                ('a = \n', 1, ""),
                ("", 1, "no [[source]]"),
        ):
            with self.subTest(text):
                done = self.check(text)
                self.assertEqual(done.returncode, 2)
                self.assertIn(words, done.stderr)
                self.assertIn(f"nightly.toml:{line}:", done.stderr)

    def test_secrets_stay_out_of_sight(self):
        done = self.check('contact = "x"\n[[source]]\nurl = "https://me:hush@x.org/feed?token=hush&page=2"\n[output]\nsinks = ["sqlite:a.db"]\n'
                          '[alarms]\non_alarm = ["curl", "-H", "Authorization: Bearer hush", "https://x.org/?api_key=hush"]\n')
        self.assertEqual(done.returncode, 0, done.stderr)
        for args in (["show"], ["show", "--effective"]):
            shown = subprocess.run([os.environ["RECKONER"], "config", *args, "-c", str(self.folder / "nightly.toml")], capture_output=True, text=True)
            self.assertEqual(shown.returncode, 0)
            self.assertNotIn("hush", shown.stdout + shown.stderr)
            self.assertIn("page=2", shown.stdout)

    def test_what_show_prints_is_a_configuration(self):
        self.check('contact = "x"\n[[source]]\nurl = "https://x.org/feed"\nstale_after = "2d"\n[[source]]\npath = "a"\nformat = "jsonl"\n[limits]\nfail_on = "high"\n')
        show = [os.environ["RECKONER"], "config", "show", "--effective", "-c", str(self.folder / "nightly.toml")]
        first = subprocess.run(show, capture_output=True, text=True).stdout
        (self.folder / "nightly.toml").write_text(first)
        self.assertEqual(subprocess.run(show, capture_output=True, text=True).stdout, first)


class Units(unittest.TestCase):
    @unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd")
    def test_systemd_takes_them(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("reckoner.service", "reckoner.timer"):
                text = (SOURCE / "deploy" / name).read_text().replace("/usr/local/bin/reckoner", os.environ["RECKONER"])
                pathlib.Path(folder, name).write_text(text)
            done = subprocess.run(["systemd-analyze", "verify", "--man=no", f"{folder}/reckoner.service", f"{folder}/reckoner.timer"], capture_output=True, text=True)
            ours = [line for line in done.stderr.splitlines() if "reckoner" in line]
            self.assertEqual((done.returncode, ours), (0, []), done.stderr)


if __name__ == "__main__":
    unittest.main()
