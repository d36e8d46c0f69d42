// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace keizoku::cli {

namespace {

/// How the call tree goes onto sheets.
void forCallSheets(CLI::App& command, Arguments& a)
{
    command
        .add_option("--variant", a.variant, "poster・cards・wallet：day（日中。既定）か night（夜間・休日）")
        ->check(CLI::IsMember({"day", "night"}));
    command.add_option("--paper", a.paper, "poster の用紙：a4 か a3")
        ->check(CLI::IsMember({"a4", "a3"}))
        ->capture_default_str();
    command.add_flag("--full", a.full,
                     "poster・wallet・pack に全員の番号を載せる（既定は載せない。cards にはいつも載る）");
    command.add_option("--serial", a.serial, "配布番号：どの写しかが分かるように紙に載せる")->type_name("N");
    command
        .add_option("--caller", a.caller,
                    "cards・wallet：この人のぶんだけ。pack：この人の先の番号だけを載せる")
        ->type_name("NAME");
}

} // namespace

void forExport(CLI::App& command, Arguments& a)
{
    file(command, a);
    command
        .add_option(
            "WHAT", a.what,
            "plan（計画）、contacts（連絡網）、safety-sheet（利用者安否確認票）、forms（感染症の様式"
            "3・4・8）、share-sheet（地域共有シート）、power-cut（停電のときは）、self-"
            "check（自己点検表）、comparison（新旧対照表）、"
            "records（記録）、binder（綴り）、registers（台帳。.xlsx "
            "にだけ）、inspection（聞かれる順の質問と答え）、"
            "most-asked（よく求められる3つの書類）、calendar（実施状況とこれからの予定。.ics "
            "にも）、drill-summary（最後の連絡訓練の要約）、tally（連絡訓練の集計表）、damage-"
            "report（被害状況報告）、outbreak-report（感染症発生報告）、"
            "poster（掲示用の連絡網）、cards（かける人ごとの連絡カード）、wallet（携帯カード）。この3つは "
            ".pdf")
        ->required()
        ->check(CLI::IsMember(
            {"plan",       "contacts",   "safety-sheet", "forms",         "share-sheet",    "power-cut",
             "self-check", "comparison", "records",      "binder",        "registers",      "register",
             "inspection", "most-asked", "calendar",     "drill-summary", "poster",         "cards",
             "wallet",     "pack",       "tally",        "damage-report", "outbreak-report"}));
    command
        .add_option("--to", a.target,
                    "書き出す先。形式は拡張子で決まる（.pdf .docx .xlsx .html .txt .json。予定は .ics "
                    "も）。.xlsx には表だけ")
        ->required()
        ->type_name("PATH");
    auto* version = command.add_option("--version", a.version, "版の番号（既定は最後の版）")->type_name("N");
    auto* asOf = command.add_option("--as-of", a.asOf, "その日に有効だった版")->type_name("DATE");
    auto* draft = command.add_flag("--draft", a.draft, "下書き（案）");
    version->excludes(asOf)->excludes(draft);
    asOf->excludes(draft);
    command.add_flag("--masked", a.masked, "私用の電話・住所などを「登録あり」に置き換える");
    command.add_option("--form", a.forms, "forms で書き出す様式の番号（3、4、8）。複数はコンマ区切り")
        ->delimiter(',')
        ->type_name("N[,N…]")
        ->check(CLI::IsMember({3, 4, 8}));
    command.add_option("--set", a.fieldValues, "damage-report・outbreak-report の項目に書く内容。何度でも")
        ->type_name("ID=TEXT");
    command.add_flag("--blank", a.blank, "forms に登録の行を入れず、用紙だけにする");
    year(command, a);
    command.add_flag("--with-self-check", a.withSelfCheck,
                     "binder を手元用にする：自己点検表と残っている改善策を入れる");
    command.add_option("--service", a.onlyService, "サービスが複数ある計画の、そのサービスのぶんだけ")
        ->type_name("ID");
    command
        .add_option(
            "--checklist", a.checklist,
            "binder の「確認項目とページ」を自治体などの表にする：CSV か xlsx、列は 確認すること、場所"
            "（目次の見出し。複数は「、」区切り）、番号")
        ->type_name("PATH");
    command.add_option("--from", a.earlier, "comparison の改定前の版の番号（既定は一つ前の版）")
        ->type_name("N");
    command.add_flag("--swap", a.swapped, "comparison で改定前を左に置く");
    command.add_option("--order", a.order, "章の順：official（国のひな形の章立て）か working（書いた順）")
        ->check(CLI::IsMember({"official", "working"}))
        ->capture_default_str();
    forCallSheets(command, a);
}

} // namespace keizoku::cli
