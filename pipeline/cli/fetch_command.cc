#include <cstdio>
#include <fstream>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/harvest/harvest_to_sink.h"
#include "pipeline/run/signals.h"

namespace reckoner {
namespace {

void ReadList(const std::string& path, std::vector<std::string>* sources) {
  std::ifstream in(path);
  if (!in) throw SinkError(SinkError::Kind::kConfig, path + ": can't be read");
  for (std::string line; std::getline(in, line);) {
    line.erase(std::min(line.find('#'), line.size()));  // a URL with a fragment names the same source
    while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ') line.pop_back();
    const size_t begin = line.find_first_not_of(" \t");
    if (begin != line.npos) sources->push_back(line.substr(begin));
  }
}

// What came from outside stays one line of plain characters on a terminal.
std::string OneLine(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
  return text;
}

void Report(const HarvestSummary& s) {
  for (const std::string& problem : s.problems)
    std::fprintf(stderr, "reckoner: %s\n", OneLine(problem).c_str());
  std::fprintf(stderr,
               "reckoner: %llu sources (%llu failed, %llu not due), %llu pages listed (%llu known), %llu "
               "fetched, %llu unchanged, "
               "%llu failed, %llu refused by robots.txt, %llu deferred, %.1f MB received\n",
               static_cast<unsigned long long>(s.sources), static_cast<unsigned long long>(s.failed_sources),
               static_cast<unsigned long long>(s.skipped_sources), static_cast<unsigned long long>(s.listed),
               static_cast<unsigned long long>(s.known), static_cast<unsigned long long>(s.fetched),
               static_cast<unsigned long long>(s.not_modified), static_cast<unsigned long long>(s.failed),
               static_cast<unsigned long long>(s.refused), static_cast<unsigned long long>(s.deferred),
               static_cast<double>(s.bytes) / 1e6);
}

}  // namespace

int FetchCommand(const FetchFlags& flags) {
  std::vector<std::string> urls = flags.sources;
  if (!flags.list.empty()) ReadList(flags.list, &urls);
  if (urls.empty())
    throw SinkError(SinkError::Kind::kConfig,
                    "nothing to fetch: name a URL, or a file of them with --sources");
  HarvestSettings settings;
  for (const std::string& url : urls) settings.sources.push_back({url, flags.follow_feeds});
  settings.crawl.transport.user_agent =
      "reckoner/" + std::string(Version()) + " (+" + OneLine(flags.contact) + ")";
  settings.crawl.transport.allowed_hosts.insert(flags.allowed_hosts.begin(), flags.allowed_hosts.end());
  settings.crawl.transport.ca_file = flags.ca_file;
  settings.crawl.gate.delay = std::chrono::milliseconds(static_cast<long>(flags.delay * 1000));
  const Signals signals;
  const auto sink = MakeSink(flags.output, {.stopping = [&] { return signals.caught() != 0; }});
  const Engine engine;
  const Processor processor(engine, {.text = flags.with_text ? TextKept::kAll : TextKept::kNone});
  const HarvestSummary summary = HarvestToSink(settings, flags.state, flags.warc_out, processor, *sink,
                                               [&] { return signals.caught() != 0; });
  sink->Close();
  if (!flags.quiet) Report(summary);
  return signals.caught() ? kSignal + signals.caught() : kDone;
}

}  // namespace reckoner
