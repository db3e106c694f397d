#include "pipeline/cli/cli.h"

#include <cstdio>

#include "extractors/envelope/envelope.h"
#include "extractors/lexicon/lexicon.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/failure.h"
#include "pipeline/cli/flags.h"

namespace reckoner {
namespace {

int VersionCommand() {
  Print("reckoner " + std::string(Version()) + " (lexicon " + Lexicon().hash() + ")\n");
  return kDone;
}

int Run(int argc, char** argv) {
  Request request;
  if (const auto done = ParseFlags(argc, argv, &request)) return *done;
  if (request.command == "version") return VersionCommand();
  if (request.command == "extract") return ExtractCommand(request.extract);
  if (request.command == "fetch") return FetchCommand(request.fetch);
  if (request.command == "explain") return ExplainCommand(request.explain);
  if (request.command == "corroborate") return CorroborateCommand(request.corroborate);
  if (request.command == "load") return LoadCommand(request.load);
  if (request.command == "report") return ReportCommand(request.report);
  if (request.command == "export") return ExportCommand(request.exported);
  if (request.command == "schema") return SchemaCommand(request.schema);
  return NightlyCommand(request.command, request.nightly);
}

}  // namespace

int Main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (...) {
    const Failure failure = FailureOf(std::current_exception());
    if (!failure.message.empty()) std::fprintf(stderr, "reckoner: %s\n", failure.message.c_str());
    return failure.code;
  }
}

}  // namespace reckoner
