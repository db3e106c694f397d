#include "pipeline/cli/nightly_flags.h"

#include <CLI/CLI.hpp>

#include "pipeline/run/clock.h"

namespace reckoner {
namespace {

std::string Day(const std::string& text) {
  return text.size() == 10 && ParseIsoTime(text) ? "" : text + " is no date such as 2026-01-14";
}
std::string Instant(const std::string& text) {
  return ParseIsoTime(text) ? "" : text + " is no instant such as 2026-01-14T03:00:00Z";
}

void AddConfig(CLI::App& app, NightlyFlags* flags) {
  app.add_option("-c,--config", flags->config, "The configuration (nightly.toml)")->type_name("FILE");
}

void AddWork(CLI::App& app, NightlyFlags* flags) {
  AddConfig(app, flags);
  app.add_option("--now", flags->now,
                 "Take this for the time of day instead of the clock's: to reproduce a run")
      ->check(Instant)
      ->type_name("INSTANT");
  app.add_option("--log-format", flags->log_format, "text or json, instead of the configuration's")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->type_name("FORMAT");
  app.add_flag("-q,--quiet", flags->quiet, "Only warnings on standard error");
}

void AddDate(CLI::App& app, NightlyFlags* flags, const char* what) {
  app.add_option("--date", flags->date, what)->check(Day)->type_name("DATE");
}

void AddRun(CLI::App& app, NightlyFlags* flags) {
  AddWork(app, flags);
  AddDate(app, flags, "The run's date (today, UTC). A date that is done stays as it is");
  app.add_flag("--dry-run", flags->dry_run,
               "Say what would be done, without the network and without writing");
}

void AddReplay(CLI::App& app, NightlyFlags* flags) {
  AddWork(app, flags);
  AddDate(app, flags, "Which run");
  app.get_option("--date")->required();
  app.add_option("--into", flags->into,
                 "Leave the outputs in this folder; touch neither the run nor the sinks")
      ->type_name("DIR");
}

// A command of commands: its action is the name of the one that was given.
CLI::App* AddAction(CLI::App& app, NightlyFlags* flags, const char* name, const char* what) {
  CLI::App* action = app.add_subcommand(name, what);
  action->callback([flags, name] { flags->action = name; });
  AddConfig(*action, flags);
  return action;
}

void AddConfigCommand(CLI::App& app, NightlyFlags* flags) {
  app.require_subcommand(1);
  AddAction(app, flags, "check", "Read the configuration and say what is wrong with it");
  AddAction(app, flags, "show", "Print it")
      ->add_flag("--effective", flags->effective, "With every default; passwords and tokens left out");
}

void AddQuarantine(CLI::App& app, NightlyFlags* flags) {
  app.require_subcommand(1);
  auto select = [&](CLI::App* action) {
    AddDate(*action, flags, "Only of this run");
    action->add_option("--code", flags->code, "Only of this cause")->type_name("CODE");
    action->add_option("--source", flags->source, "Only of this source")->type_name("NAME");
  };
  select(AddAction(app, flags, "list", "Documents that no later run could read either"));
  AddAction(app, flags, "show", "What is known of a document, and how it begins")
      ->add_option("id", flags->documents, "Its doc_id")
      ->required();
  CLI::App* requeue = AddAction(app, flags, "requeue", "Have the next run read documents again");
  select(requeue);
  requeue->add_option("ids", flags->documents, "Their doc_ids");
  requeue->add_flag("--all", flags->all, "All that list shows");
}

void AddPrune(CLI::App& app, NightlyFlags* flags) {
  AddConfig(app, flags);
  app.add_option("--keep-days", flags->keep_days,
                 "Days before the latest finished run whose archives and records stay")
      ->required()
      ->check(CLI::Range(0, 100'000).description(""))
      ->type_name("N");
  app.add_flag("--dry-run", flags->dry_run, "Say what would go");
}

void AddDoctor(CLI::App& app, NightlyFlags* flags) {
  AddConfig(app, flags);
  app.add_option("--now", flags->now, "Take this for the time of day")->check(Instant)->type_name("INSTANT");
}

constexpr NightlyCommandHelp kCommands[] = {
    {"run", "The nightly run: sources in; records, findings and alarms out", R"(Examples:
  reckoner run --config nightly.toml
  reckoner run --config nightly.toml --date 2026-01-14 --dry-run
)",
     AddRun},
    {"resume", "Go on with runs that were stopped", "Example: reckoner resume --config nightly.toml\n",
     AddWork},
    {"replay", "Do a finished run again from its archive, without the network", R"(Examples:
  reckoner replay --date 2026-01-14
  reckoner replay --date 2026-01-14 --into /tmp/again
)",
     AddReplay},
    {"config", "Check or show the configuration", R"(Examples:
  reckoner config check --config nightly.toml
  reckoner config show --effective
)",
     AddConfigCommand},
    {"quarantine", "Documents that could not be read: list, show, requeue", R"(Examples:
  reckoner quarantine list --code paywall
  reckoner quarantine show https://example.org/story
  reckoner quarantine requeue --all --code internal
)",
     AddQuarantine},
    {"prune", "Remove what old runs left; their manifests stay", "Example: reckoner prune --keep-days 90\n",
     AddPrune},
    {"doctor", "Say whether a run could work here, and what to do if not",
     "Example: reckoner doctor --config nightly.toml\n", AddDoctor},
};

}  // namespace

std::span<const NightlyCommandHelp> NightlyCommands() { return kCommands; }

}  // namespace reckoner
