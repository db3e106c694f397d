#include "pipeline/cli/failure.h"

#include <csignal>
#include <system_error>

#include "extractors/lexicon/lexicon.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/config/config.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

int CodeOf(SinkError::Kind kind) {
  switch (kind) {
    case SinkError::Kind::kClosedPipe:
      return kSignal + SIGPIPE;
    case SinkError::Kind::kConfig:
      return kUsage;
    case SinkError::Kind::kBusy:
      return kTryAgain;
    case SinkError::Kind::kIo:
    case SinkError::Kind::kBadRecord:
      return kIo;
  }
  return kInternal;
}

}  // namespace

Failure FailureOf(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const SinkError& sink) {
    return {CodeOf(sink.kind()), sink.kind() == SinkError::Kind::kClosedPipe ? "" : sink.what()};
  } catch (const LexiconError& lexicon) {
    return {kUsage, lexicon.what()};
  } catch (const ConfigError& config) {
    return {kUsage, config.what()};
  } catch (const Locked& locked) {
    return {kLocked, locked.what()};
  } catch (const std::system_error& system) {
    return {kIo, system.what()};
  } catch (const std::exception& other) {
    return {kInternal, other.what()};
  }
}

}  // namespace reckoner
