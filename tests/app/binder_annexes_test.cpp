// SPDX-License-Identifier: Apache-2.0
// 別紙: what is attached is bound behind the text, numbered, found by its page, and kept out of a masked
// print.
#include <catch2/catch.hpp>

#include <fstream>

#include "app/binder_support.h"
#include "app/checklist.h"
#include "app/verification.h"
#include "base/text.h"
#include "office/html_writer.h"
#include "office/text_writer.h"
#include "support/scenario.h"

using namespace keizoku;
using print::testing::contains;
using print::testing::PdfFile;
using print::testing::squeezed;

namespace {

constexpr const char* kToday = "2026-11-22";
constexpr const char* kSecret = "090-0417-3826"; ///< a private number of the sample's staff

std::string pdfSaying(const std::string& words)
{
    document::Document document;
    document.title = "よその文書";
    document.blocks = {document::Paragraph{document::plain(words)}, document::PageBreak{},
                       document::Paragraph{document::plain(words + "の続き")}};
    return print::pdf(document).value();
}

/// Two years with papers: of a training, a drill (one of them broken, one no PDF), an agreement and a field.
struct Papers {
    test::Scenario scenario;

    Papers()
    {
        auto session = scenario.open(kToday, store::Access::Write);
        const auto file = [&](const std::string& bytes, const char* name, const char* caption,
                              bool isPrivate = false) {
            auto stored = session.attach(bytes, name, "application/pdf");
            REQUIRE(stored);
            stored->caption = caption;
            return plan::RecordFile{*std::move(stored), isPrivate};
        };
        plan::Record record = app::newRecord(session, plan::RecordKind::Training).value();
        record.title = "外の研修に出た";
        record.infection = true;
        record.recorder = "大西 雅子";
        const auto certificate = file(pdfSaying("修了した証し"), "shuryo.pdf", "修了証");
        record.files = {certificate, file(pdfSaying("人に見せない紙"), "himitsu.pdf", "", true)};
        REQUIRE(app::addRecord(session, record));
        record.title = "同じ証しの二度目";
        record.files = {certificate, file("こわれた", (std::string(kSecret) + ".pdf").c_str(), ""),
                        file("%PDF-1.7 のつもり", "kowareta.pdf", "読めない紙")};
        REQUIRE(app::addRecord(session, record));
        const auto paper = session.attach(pdfSaying("水をゆずる約束"), "kyotei.pdf", "application/pdf");
        REQUIRE(paper);
        const auto row = session.plan().agreements.rows.front().id;
        REQUIRE(
            session.setCell(plan::RegisterId::Agreements, row, "file", paper->digest.hex() + " kyotei.pdf"));
        REQUIRE(app::publish(session, {"大西 雅子", "平尾 光一", "その他", {}, {}}));
    }
};

const Papers& papers()
{
    static const Papers made;
    return made;
}

const document::Heading* headingOf(const document::Document& document, const std::string& number)
{
    for (const document::Block& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block))
            if (heading->number == number)
                return heading;
    return nullptr;
}

} // namespace

TEST_CASE("contents and bookmarks are right with attached pages too", "[binder]")
{
    const auto session = papers().scenario.open(kToday, store::Access::Read);
    test::checkContents(test::binder(session, false, true));
    test::checkContents(test::binder(session, true));
}

TEST_CASE("each paper is bound once, behind the number the text gives it", "[binder]")
{
    const auto session = papers().scenario.open(kToday, store::Access::Read);
    const auto document = test::binder(session, false);
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto texts = PdfFile(pages->pdf().value()).pageTexts();
    std::string all;
    for (const std::string& text : texts)
        all += text;
    for (const auto& [words, title] :
         {std::pair{"修了した証し", "修了証"}, {"人に見せない紙", "himitsu"}, {"水をゆずる約束", "kyotei"}}) {
        INFO(words);
        std::size_t page = 0;
        while (page < texts.size() && !contains(texts[page], words))
            ++page;
        REQUIRE(page + 1 < texts.size());
        CHECK(contains(texts[page], title));
        CHECK(contains(texts[page], "別紙"));
        CHECK(contains(texts[page + 1], std::string(words) + "の続き"));
        // Twice attached, bound once: the words stand on its two pages only.
        CHECK(all.find(words, all.find(std::string(words) + "の続き") + 1 + std::string(words).size()) ==
              std::string::npos);
    }
    CHECK(headingOf(document, "別紙5"));
    CHECK_FALSE(headingOf(document, "別紙6"));
    const std::string text = squeezed(office::plainText(document));
    CHECK(contains(text, "協定・契約"));
    CHECK(contains(text, "PDFでも画像でもないため、綴りに入れられません"));
    CHECK(contains(text, "PDFとして読めないため、綴りに入れられません"));
    CHECK(contains(squeezed(office::html(document)), "PDFに書き出すと入ります"));
}

TEST_CASE("the masked binder holds no paper, nor a number in a paper's name", "[binder]")
{
    const auto session = papers().scenario.open(kToday, store::Access::Read);
    const auto document = test::binder(session, true);
    const std::string bytes = print::pdf(document).value();
    const PdfFile file(bytes);
    const std::string text = squeezed(file.ask("pdftotext -raw %s -"));
    for (const char* words : {"修了した証し", "人に見せない紙", "水をゆずる約束", "himitsu"})
        CHECK_FALSE(contains(text, words));
    CHECK_FALSE(contains(text::digits(text), text::digits(kSecret)));
    CHECK_FALSE(contains(office::plainText(document), kSecret));
    CHECK(contains(text, "別紙は入れていません"));
    CHECK(bytes.find("pdfaid:part") != std::string::npos);
    // The twin: the full one holds all of it, and says so of itself.
    const std::string full = print::pdf(test::binder(session, false)).value();
    CHECK(contains(PdfFile(full).text(), "人に見せない紙"));
    CHECK(contains(PdfFile(full).text(), kSecret));
    CHECK(full.find("pdfaid:part") == std::string::npos);
}

TEST_CASE("the same papers give the same bytes", "[binder]")
{
    const auto session = papers().scenario.open(kToday, store::Access::Read);
    CHECK(print::pdf(test::binder(session, false)).value() ==
          print::pdf(test::binder(session, false)).value());
}

TEST_CASE("every item of the list names the page on which its answer stands", "[binder]")
{
    const auto session = papers().scenario.open(kToday, store::Access::Read);
    const auto document = test::binder(session, false);
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto page = pages->pageOfAnchor("part-checklist");
    REQUIRE(page);
    const std::string text = PdfFile(pages->pdf().value()).pageTexts()[static_cast<std::size_t>(*page - 1)];
    std::size_t answers = 0;
    for (const document::Block& block : document.blocks) {
        const auto* table = std::get_if<document::Table>(&block);
        if (!table || table->columns.back().head != "ページ" || table->columns[1].head != "確認すること")
            continue;
        for (const document::TableRow& row : table->rows) {
            REQUIRE(row.size() == 4);
            INFO((row[1].empty() ? std::string() : row[1].front().text));
            REQUIRE_FALSE(row[3].empty()); // the scenario answers all
            const auto at = pages->pageOfAnchor(row[3].front().target);
            REQUIRE(at);
            CHECK(contains(text, squeezed(row[2].front().text) + std::to_string(*at)));
            ++answers;
        }
    }
    CHECK(answers >= 11);
}

TEST_CASE("an authority's own list is read from a table, and a wrong one is refused", "[binder]")
{
    const test::TempDir folder;
    const auto reading = [&](const std::string& text) {
        std::ofstream(folder / "list.csv", std::ios::binary) << text;
        return app::readChecklist(folder / "list.csv");
    };
    const auto list = reading("場所,確認すること\n改定履歴、緊急連絡網,見直しているか\n備蓄品の点検,\n,\n");
    REQUIRE(list);
    REQUIRE(list->items.size() == 1);
    CHECK(list->items[0].number == "1");
    CHECK(list->items[0].places == std::vector<std::string>{"改定履歴", "緊急連絡網", "備蓄品の点検"});
    for (const char* wrong : {"", "何か,別\n1,2\n", "確認すること,場所\n", "確認すること,場所\n見直し,\n",
                              "確認すること,場所\n,改定履歴\n"}) {
        const auto refused = reading(wrong);
        INFO(wrong);
        REQUIRE_FALSE(refused);
        CHECK(contains(refused.error().sentence, "確認すること"));
    }
    const auto session = papers().scenario.open(kToday, store::Access::Read);
    std::ofstream(folder / "own.csv", std::ios::binary)
        << "確認すること,場所\n市の項目,改定履歴\nない物,どこにもない\n";
    app::PrintRequest request{app::What::Binder};
    request.checklist = folder / "own.csv";
    const std::string text = squeezed(office::plainText(app::documentFor(session, request).value()));
    CHECK(contains(text, "市の項目"));
    CHECK(contains(text, "この綴りにありません"));
    CHECK_FALSE(contains(text, "感染症の業務継続計画がある"));
}

TEST_CASE("a paper of an agreement that is gone from the file is named", "[binder]")
{
    const test::Scenario own;
    CHECK(app::verifyFile(own.at(kToday), own.path).value().empty());
    {
        auto session = own.open(kToday, store::Access::Write);
        const auto row = session.plan().agreements.rows.front().id;
        REQUIRE(session.setCell(plan::RegisterId::Agreements, row, "file",
                                Digest::of({"nowhere"}).hex() + " kyotei.pdf"));
        REQUIRE(app::publish(session, {"大西 雅子", "平尾 光一", "その他", {}, {}}));
    }
    CHECK_FALSE(app::verifyFile(own.at(kToday), own.path).value().empty());
}
