#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/schema/schema.h"
#include "pipeline/sinks/output_file.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {

void Print(std::string_view text) {
  OutputFile out("");
  out.Write(text);
  out.Flush();
  out.Close();
}

int SchemaCommand(const std::string& name) {
  if (!name.empty()) {
    const auto schema = FindSchema(name);
    if (!schema)
      throw SinkError(SinkError::Kind::kConfig, "no schema \"" + name + "\"; `reckoner schema` lists them");
    Print(*schema);
    return kDone;
  }
  std::string list;
  for (const EmbeddedFile& file : SchemaFiles())
    list.append(file.name.substr(0, file.name.find('.'))) += '\n';
  Print(list);
  return kDone;
}

}  // namespace reckoner
