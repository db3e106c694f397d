#include <cstdio>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/export/sdmx.h"
#include "pipeline/sinks/output_file.h"

namespace reckoner {

int ExportCommand(const ExportFlags& flags) {
  SdmxCsv claims(flags.database);  // before the output is touched
  OutputFile out(flags.output);
  const SdmxCounts counts = claims.Write(out);
  out.Flush();
  out.Close();
  if (!flags.quiet)
    std::fprintf(
        stderr,
        "reckoner: %llu observations; %llu claims left out, without a value or a period of SDMX's kind\n",
        static_cast<unsigned long long>(counts.observations),
        static_cast<unsigned long long>(counts.left_out));
  return kDone;
}

}  // namespace reckoner
