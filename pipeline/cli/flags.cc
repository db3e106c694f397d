#include "pipeline/cli/flags.h"

#include <CLI/CLI.hpp>
#include <map>
#include <sstream>
#include <thread>

#include "extractors/periods/period.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/nightly_flags.h"
#include "pipeline/cli/record_flags.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr const char* kExitStatus = R"(
Exit status: 0 done (a document that can't be read is an envelope, no failure); 2 usage or configuration;
  3 a run passed its limits; 4 a source went stale; 5 --fail-on, limits.fail_on; 11 the state folder is in use;
  70 internal error; 74 input or output failed; 75 try again (the database is held);
  130, 141, 143 interrupted, closed pipe, terminated.)";

constexpr const char* kExamples = R"(Examples:
  reckoner explain story.txt
  reckoner extract articles/ > envelopes.jsonl
  reckoner fetch https://example.org/rss --state crawl/ --contact https://example.org/bot -o sqlite:news.db
  reckoner corroborate < envelopes.jsonl > findings.jsonl
  reckoner load envelopes.jsonl findings.jsonl -o sqlite:news.db
  reckoner run --config nightly.toml
  reckoner schema envelope
`reckoner COMMAND --help` lists a command's flags.
)";
constexpr const char* kExtractExamples = R"(Examples:
  reckoner extract articles/ > envelopes.jsonl
  reckoner extract --input jsonl -o sqlite:news.db < documents.jsonl
  reckoner extract story.txt --published 2026-01-14 --fail-on medium
  reckoner extract crawl.warc.gz --since 2026-01-01 --host example.org
)";
constexpr const char* kExplainExamples = R"(Examples:
  reckoner explain story.txt --published 2026-01-14
  reckoner explain page.html --color always | less -R
  reckoner explain documents.jsonl --id a1
)";
constexpr const char* kFetchExamples = R"(Examples:
  reckoner fetch https://example.org/rss --state crawl/ --contact https://example.org/bot -o sqlite:news.db
  reckoner fetch --sources feeds.txt --state crawl/ --contact desk@example.org --warc-out today.warc.gz
)";
const std::map<std::string, Format> kFormats = {
    {"text", Format::kText}, {"jsonl", Format::kJsonLine}, {"html", Format::kHtml}, {"warc", Format::kWarc}};
const std::map<std::string, Severity> kSeverities = {
    {"low", Severity::kLow}, {"medium", Severity::kMedium}, {"high", Severity::kHigh}};

template <typename T>
CLI::Option* AddChoice(CLI::App& app, const char* flag, std::optional<T>* value,
                       const std::map<std::string, T>& choices, const char* help) {
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const auto& [name, _] : choices) names.push_back(name);
  return app
      .add_option_function<std::string>(
          flag, [value, &choices](const std::string& name) { *value = choices.at(name); }, help)
      ->check(Silent(CLI::IsMember(names)));
}

void AddInput(CLI::App& app, InputFlags* flags) {
  app.add_option("paths", flags->paths, "Files, folders (read in byte order), or - for standard input")
      ->type_name("FILE|DIR|-");
  AddChoice(
      app, "--input", &flags->format, kFormats,
      "What they hold: text, jsonl (one JSON object a line), html or warc. Else the ending tells; standard "
      "input is text")
      ->type_name("FORMAT");
  app.add_option("--published", flags->published,
                 "Publication date of documents that carry none: \"last year\" needs one")
      ->type_name("DATE")
      ->check(
          [](const std::string& date) { return ParseIsoDate(date) ? "" : date + " is no ISO 8601 date"; });
  app.add_option("--max-document", flags->max_document, "Larger documents are quarantined (16 MiB)")
      ->transform(Silent(CLI::AsSizeValue(false)))
      ->check(Silent(CLI::PositiveNumber))
      ->type_name("BYTES");
}

void AddExtract(CLI::App& app, ExtractFlags* flags) {
  AddInput(app, &flags->input);
  app.add_option("-o,--output", flags->output, "Where envelopes go: " + SinkTargets())->type_name("TARGET");
  app.add_option("--host", flags->input.warc.host, "Of an archive: only this host and its subdomains")
      ->type_name("NAME");
  app.add_option("--since", flags->input.warc.since, "Of an archive: fetched on this day or later")
      ->type_name("DATE");
  app.add_option("--until", flags->input.warc.until, "Of an archive: fetched on this day or earlier")
      ->type_name("DATE");
  app.add_option("--language", flags->input.warc.language,
                 "Of an archive: pages that say they are in it, or say nothing (en)")
      ->type_name("LANG");
  app.add_flag("--with-text", flags->with_text, "Put the document's text into its envelope");
  flags->workers = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  app.add_option("--workers", flags->workers, "Threads; the output doesn't depend on it (one a core)")
      ->check(Silent(CLI::Range(1, 256)))
      ->type_name("N");
  AddChoice(app, "--fail-on", &flags->fail_on, kSeverities,
            "Exit 5 if an alarm is this severe or more: low, medium, high")
      ->type_name("SEVERITY");
  app.add_flag("-q,--quiet", flags->quiet, "No progress and no summary on standard error");
}

void AddFetch(CLI::App& app, FetchFlags* flags) {
  app.add_option("sources", flags->sources, "URLs of feeds, sitemaps or pages: what comes back tells which")
      ->type_name("URL");
  app.add_option("--sources", flags->list, "A file of sources, one a line; # begins a comment")
      ->type_name("FILE");
  app.add_option("--state", flags->state, "Folder that remembers what was taken; made when missing")
      ->type_name("DIR")
      ->required();
  app.add_option("-o,--output", flags->output, "Where envelopes go: " + SinkTargets())->type_name("TARGET");
  app.add_option("--warc-out", flags->warc_out,
                 "Keep every page in this WARC file, for reading again without the network")
      ->type_name("FILE");
  app.add_option("--contact", flags->contact,
                 "How a publisher reaches you: a URL or an address, sent with every request")
      ->type_name("TEXT")
      ->required();
  app.add_option("--delay", flags->delay, "Seconds between two requests to one host (1)")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
      ->check(Silent(CLI::Range(0.0, 3600.0)))
      ->type_name("SECONDS");
  app.add_option("--allow-host", flags->allowed_hosts, "This host may be on a private network")
      ->type_name("NAME");
  app.add_option("--ca-file", flags->ca_file, "Trust these certificates instead of the system's")
      ->type_name("FILE");
  app.add_flag("--follow-feeds", flags->follow_feeds, "Of a source that is a page, take the feeds it names");
  app.add_flag("--with-text", flags->with_text, "Put the document's text into its envelope");
  app.add_flag("-q,--quiet", flags->quiet, "No summary on standard error");
}

void AddExplain(CLI::App& app, ExplainFlags* flags) {
  AddInput(app, &flags->input);
  app.add_option("--id", flags->id, "Only the document of this id")->type_name("ID");
  app.add_option("--color", flags->color, "always, never, or auto: on a terminal, unless NO_COLOR is set")
      ->check(Silent(CLI::IsMember({"auto", "always", "never"})))
      ->type_name("WHEN");
  app.add_option("--width", flags->width, "Columns (COLUMNS, else the terminal's)")
      ->check(Silent(CLI::PositiveNumber))
      ->type_name("N");
}

}  // namespace

std::optional<int> ParseFlags(int argc, char** argv, Request* request) {
  CLI::App app("Reads the news, turns its figures into records, and checks the sums.", "reckoner");
  app.footer(std::string(kExamples) + kExitStatus);
  app.require_subcommand(0, 1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("reckoner: ") + error.what() + "; see reckoner --help\n";
  });
  bool version = false;
  app.add_flag("--version", version, "Version, and the hash of the vocabulary it was built with");

  auto command = [&](const char* name, const char* what, const char* examples) {
    CLI::App* added = app.add_subcommand(name, what);
    added->footer(std::string(examples) + kExitStatus);
    return added;
  };
  AddExtract(
      *command("extract", "Documents in, one JSON envelope a line out (or a database)", kExtractExamples),
      &request->extract);
  AddFetch(*command("fetch", "Feeds, sitemaps and pages from the web in, envelopes out; each page once",
                    kFetchExamples),
           &request->fetch);
  AddExplain(
      *command("explain", "An article in the terminal, with every check's arithmetic", kExplainExamples),
      &request->explain);
  for (const RecordCommandHelp& record : RecordCommands())
    record.add(*command(record.name, record.what, record.examples), request);
  for (const NightlyCommandHelp& nightly : NightlyCommands())
    nightly.add(*command(nightly.name, nightly.what, nightly.examples), &request->nightly);
  command("schema", "Print a published schema; without a name, list them",
          "Example: reckoner schema envelope\n")
      ->add_option("name", request->schema, "envelope, figure, claim, check, sqlite/3, …");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out, err;
    const int code = app.exit(error, out, err);
    Print(out.str());
    std::fputs(err.str().c_str(), stderr);
    return code == 0 ? kDone : kUsage;
  }
  if (version) {
    request->command = "version";
  } else if (!app.get_subcommands().empty()) {
    request->command = app.get_subcommands().front()->get_name();
  } else {
    std::fputs(app.help().c_str(), stderr);
    return kUsage;
  }
  return std::nullopt;
}

}  // namespace reckoner
