// SPDX-License-Identifier: Apache-2.0
// The columns of what is kept beside the plan: waivers, unplaced texts, posted copies.
#include "plan/column_table.h"

namespace keizoku::plan {

using detail::make;

template <>
std::span<const Column<Waiver>> columns<Waiver>()
{
    static const std::array table = {KEIZOKU_COLUMN(Waiver, rule, "rule", "確認の種類", Text),
                                     KEIZOKU_COLUMN(Waiver, path, "path", "場所", Text),
                                     KEIZOKU_COLUMN(Waiver, content, "content", "内容の符号", Text),
                                     KEIZOKU_COLUMN(Waiver, sentence, "sentence", "内容", Text),
                                     KEIZOKU_COLUMN(Waiver, by, "by", "決めた人", Text),
                                     KEIZOKU_COLUMN(Waiver, on, "on", "決めた日", Date),
                                     KEIZOKU_COLUMN(Waiver, reason, "reason", "理由", Text)};
    return table;
}

template <>
std::span<const Column<UnplacedText>> columns<UnplacedText>()
{
    static const std::array table = {KEIZOKU_COLUMN(UnplacedText, text, "text", "文章", Paragraph, true),
                                     KEIZOKU_COLUMN(UnplacedText, place, "place", "元の場所", Text),
                                     KEIZOKU_COLUMN(UnplacedText, near, "near", "近くの項目", Text),
                                     KEIZOKU_COLUMN(UnplacedText, file, "file", "元の文書", Text)};
    return table;
}

template <>
std::span<const Column<PostedCopy>> columns<PostedCopy>()
{
    static const std::array table = {KEIZOKU_COLUMN(PostedCopy, paper, "paper", "紙", Choice),
                                     KEIZOKU_COLUMN(PostedCopy, place, "place", "場所・渡した相手", Text),
                                     KEIZOKU_COLUMN(PostedCopy, copies, "copies", "部数", Number),
                                     KEIZOKU_COLUMN(PostedCopy, serial, "serial", "配布番号", Text),
                                     KEIZOKU_COLUMN(PostedCopy, version, "version", "版", Number),
                                     KEIZOKU_COLUMN(PostedCopy, on, "on", "掲示・配布した日", Date),
                                     KEIZOKU_COLUMN(PostedCopy, collected, "collected", "回収した日", Date),
                                     KEIZOKU_COLUMN(PostedCopy, note, "note", "備考", Text)};
    return table;
}

} // namespace keizoku::plan
