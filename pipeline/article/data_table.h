// Tables of data and tables that lay out a page. Pure; any thread.
#pragma once

#include "pipeline/article/dom.h"

namespace reckoner::article {

// A table of data has rows of short cells; one that lays out a page has other tables or long prose in it.
bool IsDataTable(const Dom& dom, NodeId table);

}  // namespace reckoner::article
