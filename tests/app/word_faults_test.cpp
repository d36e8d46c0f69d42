// SPDX-License-Identifier: Apache-2.0
// The sample office's plan as a Word file with ten faults that plans really have: each is told, by the rescue
// report or by the check of what was imported.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/checker.h"
#include "app/documents.h"
#include "app/sample.h"
#include "app/word_import.h"
#include "base/files.h"
#include "plan/register_access.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

constexpr const char* kLeaver = "蓮見 冬子";

/// The office before its faults are sown, and the file that is written of it.
class Sown {
public:
    explicit Sown(const test::TempDir& folder, bool withFaults)
        : m_environment(test::environmentIn(folder)), m_folder(folder),
          m_office(app::createSample(m_environment, folder / "office.keizoku", "hibari").value()),
          m_faults(withFaults)
    {
    }

    office::WordDocument written()
    {
        if (m_faults)
            sow();
        app::PrintRequest request;
        request.draft = true;
        REQUIRE(app::exportTo(m_office, request, m_folder / "plan.docx"));
        auto document = office::readDocx(readFile(m_folder / "plan.docx", office::kMaxWordBytes).value());
        REQUIRE(document);
        if (m_faults)
            sowIn(*document);
        return *std::move(document);
    }

    /// A new plan that has the roster already: the leaver is known to have left.
    app::Session rescued()
    {
        auto session = app::Session::create(m_environment, m_folder / "new.keizoku", {"homon-kango"},
                                            m_office.plan().officeName())
                           .value();
        REQUIRE(session.edit("名簿", [&](plan::Plan& plan) -> Result<void> {
            plan.people = m_office.plan().people;
            const plan::RowId id = plan::addRow(plan, plan::RegisterId::People);
            plan.people.find(id)->open.name = kLeaver;
            plan.people.find(id)->open.left = Date::of(2025, 3, 31).value();
            return {};
        }));
        return session;
    }

private:
    void write(const char* path, const std::string& text)
    {
        const auto at = plan::FieldPath::parse(path).value();
        plan::Field field = m_office.plan().field(at) ? *m_office.plan().field(at) : plan::Field();
        field.value = text;
        REQUIRE(m_office.setField(at, field));
    }
    void set(plan::RegisterId id, const plan::RowId& row, const char* column, const char* typed)
    {
        REQUIRE(m_office.setCell(id, row, column, typed));
    }

    /// Faults that are words of the plan.
    void sow()
    {
        std::vector<plan::RowId> revisions; // their newer dates would speak for the plan
        for (const plan::EarlierRevision& row : m_office.plan().revisions.rows)
            revisions.push_back(row.id);
        REQUIRE(m_office.removeRows(plan::RegisterId::Revisions, revisions));
        write("purpose/policy@natural",
              "※この欄は記入例です。自施設の状況に合わせて修正し、不要な文は削除してくだ"
              "さい。\n職員の命を守る。");                                                               // 1
        write("contacts/assembly@natural", "夜間の判断は" + std::string(kLeaver) + "が行う。");          // 2
        write("contacts/staff-safety@natural", "〇〇訪問看護ステーションの山田太郎が名簿で確かめる。");  // 3
        write("roles/rest-place@natural", "備蓄の置き場所はエラー! 参照元が見つかりません。のとおり。"); // 5
        write("roles/base@natural", "統括責任者は辻本 健吾とする。");                                    // 7
        const plan::RowId item = m_office.addRow(plan::RegisterId::Stock).value();
        set(plan::RegisterId::Stock, item, "name", "備蓄用羊羹 黒糖");
        set(plan::RegisterId::Stock, item, "category", m_office.plan().stock.rows.front().category.c_str());
        set(plan::RegisterId::Stock, item, "quantity", "40");
        set(plan::RegisterId::Stock, item, "unit", "本");
        set(plan::RegisterId::Stock, item, "expiry", "2024-03-31"); // 8
        const plan::RowId partner = m_office.addRow(plan::RegisterId::Contacts).value();
        set(plan::RegisterId::Contacts, partner, "category", "業者");
        set(plan::RegisterId::Contacts, partner, "name", "みかさ発電機レンタル"); // 10: no telephone
        set(plan::RegisterId::Contacts, partner, "service", "発電機の貸し出し");
    }

    /// Faults that are in the file only: a blank date (4), a number skipped (6), an old date (9).
    static void sowIn(office::WordDocument& document)
    {
        std::vector<office::WordBlock> front;
        for (const char* text : {"作成日：令和　　年　　月　　日", "改定日：令和3年4月1日"}) {
            office::WordBlock block;
            office::WordParagraph paragraph;
            paragraph.text = text;
            block.content = std::move(paragraph);
            front.push_back(std::move(block));
        }
        std::size_t at = 0;
        while (at < document.blocks.size() &&
               !std::holds_alternative<office::WordParagraph>(document.blocks[at].content))
            ++at;
        document.blocks.insert(document.blocks.begin() +
                                   static_cast<std::ptrdiff_t>(std::min(at, document.blocks.size())),
                               front.begin(), front.end());
        office::WordParagraph* last = nullptr; // the contents name it earlier
        for (office::WordBlock& block : document.blocks)
            if (auto* paragraph = std::get_if<office::WordParagraph>(&block.content);
                paragraph && paragraph->text.starts_with("(2)"))
                last = paragraph;
        REQUIRE(last);
        last->text = "(9)" + last->text.substr(3);
    }

    app::Environment m_environment;
    const test::TempDir& m_folder;
    app::Session m_office;
    bool m_faults;
};

/// Everything the rescue report and the check say, a line each.
std::vector<std::string> said(const app::Session& session, const app::WordReport& report)
{
    std::vector<std::string> lines;
    for (const app::WordLeftover& each : report.leftovers)
        lines.push_back("leftover: " + each.text + " " + each.sentence + " " + each.place);
    for (const std::string& each : report.leavers)
        lines.push_back("leaver: " + each);
    for (const std::string& each : report.remarks)
        lines.push_back("remark: " + each);
    for (const app::WordDate& each : report.dates)
        if (!each.date)
            lines.push_back("blank date: " + each.words);
    const auto checker = app::Checker::load(session.environment()).value();
    for (const check::Finding& each : checker.run(session.snapshot(), session.environment().today()))
        lines.push_back(each.rule + ": " + each.sentence);
    return lines;
}

bool saysAll(const std::vector<std::string>& lines, std::initializer_list<const char*> words)
{
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return std::all_of(words.begin(), words.end(),
                           [&](const char* word) { return line.find(word) != std::string::npos; });
    });
}

} // namespace

TEST_CASE("ten faults sown in a Word plan are all told", "[word][faults]")
{
    for (const bool withFaults : {true, false}) {
        test::TempDir folder;
        Sown sown(folder, withFaults);
        const office::WordDocument document = sown.written();
        app::Session session = sown.rescued();
        const auto report = app::importWord(session, document, "plan.docx");
        REQUIRE(report);
        const auto lines = said(session, *report);
        std::string all;
        for (const std::string& line : lines)
            all += line + "\n";
        CAPTURE(withFaults, all);
        CHECK(saysAll(lines, {"leftover: 記入例"}) == withFaults);
        CHECK(saysAll(lines, {"leaver", kLeaver}) == withFaults);
        CHECK(saysAll(lines, {"leftover", "山田太郎"}) == withFaults);
        CHECK(saysAll(lines, {"blank date", "令和"}) == withFaults);
        CHECK(saysAll(lines, {"leftover", "エラー!"}) == withFaults);
        CHECK(saysAll(lines, {"remark", "番号"}) == withFaults);
        CHECK(saysAll(lines, {"辻本", "統括責任者", "大西"}) == withFaults);
        CHECK(saysAll(lines, {"stock-expired", "黒糖"}) == withFaults);
        CHECK(saysAll(lines, {"remark", "令和3年4月1日"}) == withFaults);
        CHECK(saysAll(lines, {"みかさ発電機レンタル", "電話"}) == withFaults);
    }
}
