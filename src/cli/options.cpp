// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace keizoku::cli {

void file(CLI::App& command, Arguments& a)
{
    command.add_option("FILE", a.file, "計画のファイル（.keizoku）")->required();
}

void json(CLI::App& command, Arguments& a)
{
    command.add_flag("--json", a.json, "結果を一つのJSONで標準出力に書く");
}

void fileAndJson(CLI::App& command, Arguments& a)
{
    file(command, a);
    json(command, a);
}

void year(CLI::App& command, Arguments& a)
{
    command.add_option("--year", a.year, "記録の年度（2026 は令和8年度。既定は今の年度）")
        ->type_name("YYYY")
        ->check(CLI::Range(2000, 2999));
}

} // namespace keizoku::cli
