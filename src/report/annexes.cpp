// SPDX-License-Identifier: Apache-2.0
#include "report/annexes.h"

#include <algorithm>
#include <utility>

#include "document/picture_facts.h"

namespace keizoku::report {

namespace {

using document::Block;

constexpr std::string_view kPdfHead = "%PDF-";
constexpr std::size_t kHeadWithin = 1024; ///< where readers look for it

std::string numberOf(std::size_t place)
{
    return "別紙" + std::to_string(place + 1);
}

std::string anchorOf(std::size_t place)
{
    return "annex-" + std::to_string(place + 1);
}

/// What the office called it: the caption, else the file's name without its ending.
std::string titleOf(const plan::Attachment& file)
{
    return file.caption.empty() ? file.name.substr(0, file.name.rfind('.')) : file.caption;
}

document::Paragraph inItsPlace(const std::string& words)
{
    return {{document::Span{"【" + words + "】", document::Mark::Missing, {}}}, false};
}

/// The file itself, or a sentence in its place: one bad file must not cost the whole binder.
Block contentOf(const plan::Attachment& file, const std::string& bytes, const Annexes::ReadPdf& pdf)
{
    if (bytes.empty())
        return inItsPlace("添えたファイルの中身が見つかりません。もう一度添えてください。");
    if (document::pictureFacts(bytes))
        return document::Picture{bytes, file.mime, ""};
    if (bytes.substr(0, kHeadWithin).find(kPdfHead) == std::string::npos)
        return inItsPlace(
            "PDF でも画像でもないため、綴りに入れられません。印刷して、この後ろに綴じてください。");
    auto pages = pdf(bytes, file.name);
    if (!pages)
        return inItsPlace(pages.error().sentence);
    return *std::move(pages);
}

} // namespace

bool isPicture(const plan::Attachment& file)
{
    return file.mime == "image/png" || file.mime == "image/jpeg";
}

document::Span Annexes::refer(const plan::Attachment& file, const std::string& whence)
{
    const auto known = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Annex& annex) { return annex.file.digest == file.digest; });
    const auto place = static_cast<std::size_t>(known - m_all.begin());
    if (known == m_all.end())
        m_all.push_back({file, whence});
    return {numberOf(place), document::Mark::None, anchorOf(place)};
}

document::Table Annexes::list(bool withPages) const
{
    document::Table list{{{"番号", 0.8}, {"題名", 2.6}, {"どこに添えた物か", 3}, {"ファイル", 2.4}}};
    if (withPages)
        list.columns.push_back({"ページ", 0.8, document::Align::Right});
    for (std::size_t place = 0; place < m_all.size(); ++place) {
        const auto& [file, whence] = m_all[place];
        document::TableRow& row = list.rows.emplace_back();
        for (const std::string& words : {numberOf(place), titleOf(file), whence, file.name})
            row.push_back(document::plain(words));
        if (withPages)
            row.push_back({{numberOf(place), document::Mark::PageOf, anchorOf(place)}});
    }
    return list;
}

std::vector<Block> Annexes::sheets(const ReadFile& file, const ReadPdf& pdf, int level) const
{
    std::vector<Block> blocks = {list(true)};
    for (std::size_t place = 0; place < m_all.size(); ++place) {
        const auto& [attachment, whence] = m_all[place];
        blocks.push_back(document::Heading{level, numberOf(place), titleOf(attachment) + "（" + whence + "）",
                                           anchorOf(place), true});
        blocks.push_back(contentOf(attachment, file ? file(attachment.digest) : "", pdf));
    }
    return blocks;
}

std::vector<Block> Annexes::withheld() const
{
    return {document::Paragraph{document::plain("個人の番号などを伏せた綴りのため、別紙は入れていません。"),
                                false},
            list(false)};
}

} // namespace keizoku::report
