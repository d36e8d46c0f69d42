// SPDX-License-Identifier: Apache-2.0
// Shares of the width for the columns of a table, from what stands in them.
#pragma once

#include "document/document.h"

namespace keizoku::report {

/// Gives each column its weight, and turns the page for more columns or wider numbers than an upright page
/// holds. Numbers, phones and names keep one line as long as there is room; long texts share the rest.
void fitColumns(document::Table& table);

} // namespace keizoku::report
