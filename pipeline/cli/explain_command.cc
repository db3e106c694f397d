#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/explain/explain.h"
#include "pipeline/input/input_reader.h"
#include "pipeline/run/processor.h"
#include "pipeline/run/signals.h"
#include "pipeline/sinks/output_file.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

bool WantsColor(const std::string& choice) {
  if (choice != "auto") return choice == "always";
  const char* no_color = std::getenv("NO_COLOR");  // no-color.org: set and not empty
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) && !(no_color && *no_color) &&
         !(terminal && std::string_view(terminal) == "dumb");
}

int TerminalWidth() {
  if (const char* columns = std::getenv("COLUMNS"))
    if (const int width = std::atoi(columns); width > 0) return width;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

}  // namespace

int ExplainCommand(const ExplainFlags& flags) {
  const Signals signals;
  const Engine engine;
  const Processor processor(engine, {.published = flags.input.published});
  const ExplainOptions options{.width = flags.width > 0 ? flags.width : TerminalWidth(),
                               .color = WantsColor(flags.color)};
  InputReader input(
      flags.input.paths,
      {.format = flags.input.format, .max_document = flags.input.max_document, .wake_fd = signals.wake_fd()});
  OutputFile out("");
  bool read = false, refused = false, named = flags.id.empty();
  for (RawDocument raw; !signals.caught() && input.Next(&raw);) {
    const auto result = processor.Read(std::move(raw));
    if (const auto* fault = std::get_if<Refused>(&result)) {
      if (!flags.id.empty() && fault->document.info.id != flags.id) continue;
      named = refused = true;
      out.Write(ExplainRefused(fault->document.info, fault->problem.fault, fault->problem.message, options));
    } else {
      const auto& [document, found] = std::get<ReadDocument>(result);
      if (!flags.id.empty() && document.info.id != flags.id) continue;
      named = read = true;
      out.Write(Explain(document.info, document.text, *found, options));
    }
    out.Flush();
  }
  out.Flush();
  out.Close();
  if (signals.caught()) return kSignal + signals.caught();
  if (!named) throw SinkError(SinkError::Kind::kConfig, "no document \"" + flags.id + "\" in the input");
  // Asked for one article that can't be read, there is nothing to show for it.
  return refused && !read ? kIo : kDone;
}

}  // namespace reckoner
