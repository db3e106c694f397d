#include "pipeline/cli/cli.h"

#include <csignal>
#include <cstdio>
#include <system_error>

#include "extractors/envelope/envelope.h"
#include "extractors/lexicon/lexicon.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/flags.h"
#include "pipeline/config/config.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/sinks/sink.h"

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

int Fail(const char* what, int code) {
  std::fprintf(stderr, "reckoner: %s\n", what);
  return code;
}

}  // namespace

int Main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const SinkError& error) {
    switch (error.kind()) {
      case SinkError::Kind::kClosedPipe:
        return kSignal + SIGPIPE;
      case SinkError::Kind::kConfig:
        return Fail(error.what(), kUsage);
      case SinkError::Kind::kBusy:
        return Fail(error.what(), kTryAgain);
      case SinkError::Kind::kIo:
      case SinkError::Kind::kBadRecord:
        return Fail(error.what(), kIo);
    }
    return kInternal;
  } catch (const LexiconError& error) {
    return Fail(error.what(), kUsage);
  } catch (const ConfigError& error) {
    return Fail(error.what(), kUsage);
  } catch (const Locked& error) {
    return Fail(error.what(), kLocked);
  } catch (const std::system_error& error) {
    return Fail(error.what(), kIo);
  } catch (const std::exception& error) {
    return Fail(error.what(), kInternal);
  }
}

}  // namespace reckoner
