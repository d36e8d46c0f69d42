// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace keizoku::cli {

void forDrill(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    CLI::Option* script =
        command
            .add_option(
                "--script", a.source,
                "答えの表：氏名,結果,備考,分:秒。結果は o（出勤可）x（出勤不可）!（助けが必要）>（移動中）"
                "-（つながらない）/（不参加）。* はほかの全員")
            ->type_name("FILE");
    command
        .add_option("--tally", a.tally,
                    "紙の集計表から：1行に 番号 記号 時刻（12 o 0915）。「開始 0900」「* -」も書ける")
        ->type_name("FILE")
        ->excludes(script);
    command.add_option("--on", a.on, "--tally の訓練をした日（既定は今日）")->type_name("DATE");
    command.add_option("--by", a.author, "記録する人")->required()->type_name("NAME");
    command.add_option("--scenario", a.scenario, "想定のid（知らないidなら一覧を示す。既定は最初のもの）")
        ->type_name("ID");
    command.add_option("--variant", a.variant, "day（日中）か night（夜間・休日）。既定は想定のもの")
        ->check(CLI::IsMember({"day", "night"}));
    command
        .add_option("--mode", a.mode,
                    "calls（電話をかける）、read-aloud（読み上げ）、incident（訓練ではない。--event が要る）")
        ->check(CLI::IsMember({"calls", "read-aloud", "incident"}));
    command.add_option("--event", a.event, "incident で起きたこと")->type_name("文");
    command.add_option("--seed", a.seed, "不意の出来事を引く。同じ数なら同じ訓練になる")->type_name("N");
    command.add_flag("--dry-run", a.dryRun, "記録を残さない");
}

void forSafetyDrill(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command
        .add_option("--script", a.source,
                    "答えの表：記号,結果,備考,分:秒。結果は o（無事）!（けが・体調悪化）-（連絡つかず）"
                    ">（搬送・避難）。* はほかの全員")
        ->required()
        ->type_name("FILE");
    command.add_option("--by", a.author, "記録する人")->required()->type_name("NAME");
    command.add_flag("--dry-run", a.dryRun, "記録を残さない");
}

} // namespace keizoku::cli
