#!/usr/bin/env python3
"""What the sinks cost a nightly run, and what the second core gives.

usage: bench/nightly.py [--reckoner PROGRAM] [--sets web,pages,files,dense] [--times N] [--articles N] [--sink TARGET] [--cores]

Sets, all of our own making and made anew from a seed:
  web    2,000 short pages over HTTP from 24 feeds
  pages  2,000 pages of a usual size (about 60 KB of HTML, 600 words of article) over HTTP from 24 feeds
  files  the same pages in a folder: no news site that runs beside the program, on the same cores
  dense  20,000 short texts of JSON lines, a figure in every eight words: the most that a database can be given

Each is run with the sink and without any, alternately, N times. A share is (with - without) / with, of the CPU of the
program (user and system, without the news site's) and of the wall clock; the smallest of N each, since what disturbs
a run only makes it longer. --cores runs the set on one core and on two, instead. "written" is what the program sent to
the disk.
"""
import argparse
import contextlib
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/cli"))
import news_server  # noqa: E402

FEEDS = 24
NIGHT = ("--date", "2026-01-14", "--now", "2026-01-14T03:00:00Z")


def dense_text(n, rng):
    old, new, staff = rng.randint(100, 900), rng.randint(100, 900), rng.randint(2, 90)
    change = (new / old - 1) * 100 + rng.choice((0, 0, 0, 10))
    return (f"Output of plant {n} {'rose' if change > 0 else 'fell'} {abs(change):.1f}% to {new} million tonnes in 2025 from {old} million tonnes a "
            f"year earlier. The plant employs {staff},000 people. Steel exports rose {rng.randint(1, 9)}.{rng.randint(0, 9)}% in March to "
            f"${rng.randint(2, 90)}.{rng.randint(0, 9)} billion. It stands by the river, and its neighbours like it well enough.")


def usual_page(feed, n):
    """The short page among the navigation, the scripts and the prose of a usual one."""
    rng = random.Random(feed * 1000 + n)
    stories = [p for f in sorted((ROOT / "bench/text").glob("*.txt")) for p in f.read_text().split("\n\n") if p.strip()]
    prose = "".join(f"<p>{p}</p>" for p in rng.sample(stories, min(9, len(stories))))
    links = "".join(f'<li class="menu-item"><a href="/topic/{i}">All about topic {i}</a></li>' for i in range(220))
    script = "<script>" + "window.push({slot: 'leaderboard', sizes: [[728, 90], [970, 250]]});\n" * 350 + "</script>"
    html = news_server_page(feed, n).decode()
    return html.replace("</head>", script + "</head>").replace("<article>", f"<nav><ul>{links}</ul></nav><article>").replace(
        "</article>", prose + f"</article><aside><ul>{links}</ul></aside>").encode()


news_server_page = news_server.page


@contextlib.contextmanager
def sources(name, articles, folder):
    """The configuration's sources of a set."""
    if name == "dense":
        rng = random.Random(1)
        lines = (json.dumps({"id": f"dense-{n}", "text": dense_text(n, rng), "published": "2026-01-13"}) for n in range(articles or 20000))
        (folder / "dense.jsonl").write_text("\n".join(lines) + "\n")
        yield f'[[source]]\nname = "dense"\npath = "{folder}/dense.jsonl"\n'
        return
    if name == "files":
        (folder / "pages").mkdir()
        for n in range(articles or 2000):
            (folder / "pages" / f"{n:05}.html").write_bytes(usual_page(n % FEEDS, n // FEEDS))
        yield f'[[source]]\nname = "files"\npath = "{folder}/pages"\n'
        return
    news_server.page = usual_page if name == "pages" else news_server_page
    site = news_server.Site(FEEDS, (articles or 2000) // FEEDS + 1)
    try:
        yield '[fetch]\ndelay = 0.0\nallow_hosts = ["127.0.0.1"]\n' + "".join(
            f'[[source]]\nname = "feed {n}"\nurl = "{url}"\n' for n, url in enumerate(site.sources()))
    finally:
        site.server.shutdown()
        site.server.server_close()


def night(program, body, sink, cores):
    """CPU and wall seconds, bytes written, and the manifest, of one run."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("RECKONER_BENCH_DIR")) as name:
        folder = pathlib.Path(name)
        (folder / "nightly.toml").write_text(f'contact = "https://example.org/bot"\nworkers = 2\n[limits]\nmin_free = 0\n'
                                             f'[output]\nsinks = {json.dumps([sink] if sink else [])}\n{body}')
        os.sync()
        start = time.monotonic()
        child = subprocess.Popen([program, "run", *NIGHT, "--config", str(folder / "nightly.toml")], stderr=subprocess.DEVNULL,
                                 preexec_fn=lambda: os.sched_setaffinity(0, cores))
        written = 0
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        wall = time.monotonic() - start
        with contextlib.suppress(OSError):
            written = int(pathlib.Path(f"/proc/{child.pid}/io").read_text().split("write_bytes: ")[1].split()[0])
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 3):
            sys.exit(f"the run ended with {child.returncode}")
        manifest = json.loads((folder / "state/runs/2026-01-14/manifest.json").read_text())
        return usage.ru_utime + usage.ru_stime, wall, written, usage.ru_maxrss / 1024, manifest["totals"]["documents"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", default=str(ROOT / "build-release/reckoner"))
    parser.add_argument("--sets", default="web,pages,files,dense")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--articles", type=int, help="of every set, instead of its own number")
    parser.add_argument("--sink", default="sqlite:reckoner.db")
    parser.add_argument("--cores", action="store_true")
    args = parser.parse_args()
    every = sorted(os.sched_getaffinity(0))
    ways = {"one core": (args.sink, every[:1]), "two cores": (args.sink, every[:2])} if args.cores else {
        "with": (args.sink, every), "without": ("", every)}
    for name in args.sets.split(","):
        with tempfile.TemporaryDirectory() as folder, sources(name, args.articles, pathlib.Path(folder)) as body:
            runs = {way: [night(args.reckoner, body, *how)] for way, how in ways.items()}
            for _ in range(args.times - 1):
                for way, how in ways.items():
                    runs[way].append(night(args.reckoner, body, *how))
        best = {way: [min(column) for column in zip(*rows)] for way, rows in runs.items()}
        for way, (cpu, wall, written, memory, documents) in best.items():
            print(f"{name:6} {way:9} {documents:6} documents  CPU {cpu:6.2f} s  wall {wall:6.2f} s  written {written / 1e6:6.1f} MB  memory {memory:4.0f} MB")
        one, two = best.values()
        if args.cores:
            print(f"{name:6} speed-up {one[1] / two[1]:.2f}")
        else:
            print(f"{name:6} sinks: {100 * (one[0] - two[0]) / one[0]:.1f}% of the CPU, {100 * (one[1] - two[1]) / one[1]:.1f}% of the wall clock")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
