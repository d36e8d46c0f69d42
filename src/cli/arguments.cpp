// SPDX-License-Identifier: Apache-2.0
// The command line: one table of commands, their words and their options. Nobody but this and
// drill_options.cpp uses CLI11.
#include <array>
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/sample.h"
#include "cli/commands.h"
#include "cli/options.h"

namespace keizoku::cli {

namespace {

void forNew(CLI::App& command, Arguments& a)
{
    file(command, a);
    auto* sample = command
                       .add_option("--sample", a.sample,
                                   "試し用の事業所を入れる：hibari（訪問看護）、clinic（診療所）、"
                                   "day（通所介護）、tokuyo（特別養護老人ホーム）")
                       ->expected(0, 1)
                       ->default_str(std::string(app::kFirstSample))
                       ->type_name("ID");
    auto* services =
        command
            .add_option("--service", a.services, "サービス種別のid。複数はコンマ区切り（services で一覧）")
            ->type_name("ID[,ID…]");
    auto* office = command.add_option("--office", a.office, "事業所名")->type_name("NAME");
    services->excludes(sample)->needs(office);
    office->needs(services);
}

void forSet(CLI::App& command, Arguments& a)
{
    file(command, a);
    command
        .add_option(
            "PATH", a.path,
            "場所：section/field[@natural|@infection]、people/<id>/<列>、tree/<day|night>/<id>/<列> など")
        ->required();
    command.add_option("VALUE", a.value, "内容。空文字で消す。表は1行ずつ、セルはTAB区切り")->required();
}

void forEstimate(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("--on", a.on, "この日付まで数える（既定は今日、日本時間）")->type_name("DATE");
    command.add_option("--since", a.since, "計画がなかった最初の日（以前はあった場合）")->type_name("DATE");
}

void forImport(CLI::App& command, Arguments& a)
{
    file(command, a);
    json(command, a);
    command.add_flag("--dry-run", a.dryRun, "何が起きるかだけを示し、書き込まない");
    command
        .add_option("--column", a.columns,
                    "見出しの意味を決める。例 \"連絡先=mobilePhones\"、読まない列は \"備考=\"。何度でも")
        ->type_name("HEAD=COLUMN");
    auto* kinds = command.add_option_group("SOURCE", "取り込む一覧（CSV：UTF-8・CP932、または xlsx）");
    for (const auto& [kind, words] :
         {std::pair{"people", "職員名簿"}, std::pair{"partners", "連携先"}, std::pair{"stock", "備蓄品"},
          std::pair{"tree", "連絡網（かける人・受ける人）"}, std::pair{"roles", "役割分担"},
          std::pair{"word", "Word の計画（.docx）か感染症の様式（.xlsx）。置き場所の決まらない文章も残す"}})
        kinds
            ->add_option_function<std::string>(
                std::string("--") + kind,
                [&a, name = std::string(kind)](const std::string& source) {
                    a.kind = name;
                    a.source = source;
                },
                words)
            ->type_name("FILE");
    kinds->require_option(1);
}

void forPlaces(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("PATH", a.path, "場所：people/<id>/mobilePhones、contacts/<id>/name など")->required();
}

void forHeld(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("PERSON", a.person, "職員の氏名か番号（p-0001 など）")->required();
}

void forHandOver(CLI::App& command, Arguments& a)
{
    file(command, a);
    command.add_option("PERSON", a.person, "渡す職員の氏名か番号")->required();
    command.add_option("--to", a.heir, "受け取る職員の氏名か番号")->required()->type_name("PERSON");
    command.add_option("--left", a.left, "渡す職員の退職日")->type_name("DATE");
}

void forCheck(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("--on", a.on, "この日付で点検する（既定は今日、日本時間）")->type_name("DATE");
}

void forInspect(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("--on", a.on, "この日付で答える（既定は今日、日本時間）")->type_name("DATE");
}

void forScan(CLI::App& command, Arguments& a)
{
    command.add_option("SOURCE", a.source, "文章のファイル。- は標準入力")->required();
    command.add_flag("--lines", a.lines, "1行ずつ別の文章として調べる");
    command.add_option("--region", a.region, "文章のある場所")
        ->check(CLI::IsMember({"body", "form", "message", "history"}))
        ->capture_default_str();
    json(command, a);
}

void forPublish(CLI::App& command, Arguments& a)
{
    file(command, a);
    command.add_option("--by", a.author, "作成者の氏名")->required()->type_name("NAME");
    command.add_option("--reason", a.reason, "改定理由")->required()->type_name("TEXT");
    std::vector<std::string> kinds;
    for (const store::VersionKindInfo& kind : store::versionKinds())
        kinds.emplace_back(kind.id);
    command.add_option("--kind", a.kind, "改定理由の区分")->check(CLI::IsMember(kinds));
    command.add_option("--approved-by", a.approvals, "承認者。役職と承認日も書ける。何度でも")
        ->type_name("[POST:]NAME[@DATE]");
    command.add_option("--number", a.number, "版の番号。Wordの計画から数え続けるとき")->type_name("N");
    command.add_flag("--despite-findings", a.despiteFindings, "直すところが残っていても確定する");
}

void forDiff(CLI::App& command, Arguments& a)
{
    file(command, a);
    command.add_option("A", a.from, "古い版の番号")->required();
    command.add_option("B", a.to, "新しい版の番号。0 は下書き")->required();
    json(command, a);
}

void forRecords(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    year(command, a);
}

void forRecord(CLI::App& command, Arguments& a)
{
    file(command, a);
    std::vector<std::string> kinds;
    for (const plan::RecordKindInfo& each : plan::recordKinds())
        kinds.emplace_back(each.id);
    command.add_option("--kind", a.kind, "記録の種類")->type_name("KIND")->check(CLI::IsMember(kinds));
    command.add_option("--on", a.on, "実施日（既定は今日、日本時間）")->type_name("DATE");
    command.add_option("--title", a.title, "題名")->type_name("TEXT");
    command.add_option("--by", a.author, "記録した人（既定は前回と同じ人）")->type_name("NAME");
    command.add_option("--confirmed-by", a.approver, "確認した人")->type_name("NAME");
    command.add_option("--hazard", a.hazards, "natural、infection。両方はコンマ区切り")
        ->type_name("HAZARD[,HAZARD]");
    command.add_option("--answer", a.answers, "その種類の項目：id=内容。何度でも")->type_name("ID=TEXT");
    command.add_option("--absent", a.absent, "欠席した職員のid（名簿の人は出席とみなす）")
        ->type_name("ID[,ID…]");
    command.add_option("--combined", a.combined, "一体的実施：何と一緒に行ったか")->type_name("TEXT");
    command.add_option("--shared", a.shared, "共同実施：だれと行ったか")->type_name("TEXT");
    command.add_option("--attach", a.attachments, "写真・PDFなど。何度でも")->type_name("FILE");
    auto* correct = command.add_option("--correct", a.entry, "この番号の記録を訂正する")->type_name("N");
    command.add_option("--reason", a.reason, "訂正・取り消しの理由")->type_name("TEXT")->needs(correct);
    command.add_flag("--withdraw", a.withdraw, "訂正ではなく取り消す")->needs(correct);
}

void forVerify(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("--against", a.against, "前に印刷した指紋（8桁）。それがまだあるかも確かめる")
        ->type_name("CODE");
}

void forTree(CLI::App& command, Arguments& a)
{
    const auto common = [&a](CLI::App& to) {
        to.add_option("FILE", a.file, "計画のファイル（.keizoku）");
        to.add_option("--variant", a.variant, "day（日中）か night（夜間・休日）。既定は両方")
            ->check(CLI::IsMember({"day", "night"}));
        to.add_flag("--draft", a.draft, "最後の版ではなく下書き");
        json(to, a);
    };
    common(command);
    command.add_flag("--dot", a.dot, "Graphviz の DOT で書く");
    CLI::App* check = command.add_subcommand(
        "check", "届かない人、回り続ける電話、同じ番号、1人が出ないと切れる枝などを示す。あれば終了コード1");
    common(*check);
    check->add_option("--silent", a.silent, "この人たちが出ないとき、だれに届かないか")
        ->type_name("NAME[,NAME…]");
    check->callback([&a] { a.what = "check"; });
}

void forActivation(CLI::App& command, Arguments& a)
{
    fileAndJson(command, a);
    command.add_option("--hazard", a.hazards, "natural（自然災害。既定）か infection（感染症）")
        ->check(CLI::IsMember({"natural", "infection"}));
    command.add_option("--facts", a.facts, "確かめた事実の番号。複数はコンマ区切り")
        ->delimiter(',')
        ->type_name("N[,N…]");
}

void forRestore(CLI::App& command, Arguments& a)
{
    command.add_option("BACKUP", a.source, "控えのファイル（backups で一覧）")->required();
    command.add_option("--to", a.target, "新しく作るファイル。既にあれば何もしない")
        ->required()
        ->type_name("FILE");
}

struct Command {
    const char* name;
    const char* help;
    void (*declare)(CLI::App&, Arguments&);
    Work work;
};

constexpr std::array kCommands = {
    Command{"services", "サービス種別の一覧（id、名前、区分、年間の研修・訓練の回数、根拠）", &json,
            &runServices},
    Command{"new", "新しい計画を作る。既にあるファイルは上書きしない", &forNew, &runNew},
    Command{"fields", "すべての項目：場所、見出し、節、災害の別、状態（empty・example・filled）、内容",
            &fileAndJson, &runFields},
    Command{"set", "下書きの項目を一つ書き換える", &forSet, &runSet},
    Command{"import", "名簿などの一覧を取り込む。1行でも読めなければ何も書かない", &forImport, &runImport},
    Command{"places", "ここを変えると古くなるもの：文章、紙、カード、掲示、記録", &forPlaces, &runPlaces},
    Command{"held", "職員がまだ持っているもの：役割、担当、連絡網、カード、文章", &forHeld, &runHeld},
    Command{"hand-over", "役割・担当・連絡網をまとめてほかの職員に引き継ぐ", &forHandOver, &runHandOver},
    Command{"check", "直すところを並べる。誤りがあれば終了コード1", &forCheck, &runCheck},
    Command{"inspect", "聞かれる順の質問と、その答え。答えのない質問があれば終了コード1", &forInspect,
            &runInspect},
    Command{"estimate", "計画がない間の影響額の目安：少ないほうと多いほう、その前提と根拠", &forEstimate,
            &runEstimate},
    Command{"scan", "ひな形の書き残しを文章から探す", &forScan, &runScan},
    Command{"publish", "下書きを版として確定する", &forPublish, &runPublish},
    Command{"history", "版の一覧：番号、日付、作成、承認、理由、変わった節、指紋", &fileAndJson, &runHistory},
    Command{"diff", "二つの版の違いを項目・セルごとに示す", &forDiff, &runDiff},
    Command{"verify", "ファイルのすべてを検め、傷んだものを名指しする", &forVerify, &runVerify},
    Command{"record", "研修・訓練などの記録を残す。訂正も取り消しも消さずに積み重ねる", &forRecord,
            &runRecord},
    Command{"records", "記録の一覧と、年度に要る回数に対する数", &forRecords, &runRecords},
    Command{"export", "計画・連絡網・様式・自己点検表・新旧対照表・記録・綴りなどを書き出す", &forExport,
            &runExport},
    Command{"contacts", "今の連絡網を文字で示す（最後の版。なければ下書き）", &fileAndJson, &runContacts},
    Command{"tree", "連絡網の木を文字・JSON・DOTで示す。tree check は弱いところを示す", &forTree, &runTree},
    Command{"drill", "連絡訓練を答えの表で行い、記録を残す", &forDrill, &runDrill},
    Command{"safety-drill", "利用者の安否確認の訓練を答えの表で行い、記録を残す", &forSafetyDrill,
            &runSafetyDrill},
    Command{"activation", "発動の段階と基準を番号で並べ、確かめた事実に当てはまる段階を示す", &forActivation,
            &runActivation},
    Command{"rules", "点検の一覧：id、重さ、文、いざというときの影響、根拠とそのつながり", &json, &runRules},
    Command{"backups", "自動の控えの一覧", &fileAndJson, &runBackups},
    Command{"restore", "控えを検めて新しいファイルに戻す", &forRestore, &runRestore},
};

constexpr const char* kFooter = R"(終了コード
  0 済んだ   1 直すところがある（verify では傷がある）   2 使い方の誤り
  3 できなかった（ほかのプログラムが編集中のときも。だれがいつからかを示す）

--json を付けると、標準出力にはJSONが一つだけ出ます。知らせは標準エラーに出ます。

例
  keizoku-cli new hibari.keizoku --service homon-kango --office ひばり訪問看護ステーション
  keizoku-cli new mihon.keizoku --sample clinic
  keizoku-cli import hibari.keizoku --people staff.csv
  keizoku-cli set hibari.keizoku purpose/aim@natural "利用者と職員の命を守る。"
  keizoku-cli check hibari.keizoku --on 2026-11-22
  keizoku-cli publish hibari.keizoku --by "大西 雅子" --reason 定期 --number 3
  keizoku-cli record hibari.keizoku --kind drill --title 安否確認 --hazard natural --by "大西 雅子"
  keizoku-cli export hibari.keizoku plan --to keikaku.pdf
  keizoku-cli export hibari.keizoku binder --to tsuzuri.pdf --masked
  keizoku-cli inspect hibari.keizoku --on 2026-11-22
  keizoku-cli export hibari.keizoku calendar --to yotei.ics
  keizoku-cli export hibari.keizoku comparison --from 3 --version 4 --to taishohyo.pdf

環境変数
  KEIZOKU_DATA   templates のあるフォルダー（既定はプログラムの場所から探す）
  XDG_DATA_HOME  控えを置くフォルダー（既定は ~/.local/share）)";

} // namespace

int runProgram(const std::vector<std::string>& given, Streams io)
{
    CLI::App app("けいぞく — 介護事業所・訪問看護の業務継続計画（BCP）をつくり、点検し、版にし、印刷する",
                 "keizoku-cli");
    app.footer(kFooter);
    app.require_subcommand(1);
    app.set_version_flag("--version", KEIZOKU_VERSION);
    Arguments arguments;
    Work work = nullptr;
    for (const Command& command : kCommands) {
        CLI::App* sub = app.add_subcommand(command.name, command.help);
        command.declare(*sub, arguments);
        sub->callback([&work, chosen = command.work] { work = chosen; });
    }
    // CLI11 takes the arguments from the back.
    std::vector<std::string> backwards(given.rbegin(), given.rend());
    // A record is only ever added: "record add" says no more than "record".
    if (given.size() > 1 && given[0] == "record" && given[1] == "add")
        backwards.erase(backwards.end() - 2);
    try {
        app.parse(backwards);
    } catch (const CLI::ParseError& error) {
        // Its own codes start at 100; ours are a contract.
        return app.exit(error, io.out, io.err) == 0 ? static_cast<int>(Exit::Done)
                                                    : static_cast<int>(Exit::Usage);
    }
    const auto environment = app::Environment::system();
    if (!environment)
        return static_cast<int>(failedWith(environment.error(), io));
    return static_cast<int>(work(*environment, arguments, io));
}

} // namespace keizoku::cli
