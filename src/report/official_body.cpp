// SPDX-License-Identifier: Apache-2.0
#include "report/body.h"

#include <algorithm>

#include "base/text.h"
#include "plan/register_access.h"
#include "report/volumes.h"

namespace keizoku::report {

namespace {

using forms::Chapter;
using forms::ChapterBook;
using forms::FieldInstance;
using plan::Hazard;

/// A chapter with what it prints. Nothing printed and nothing below it printed: the chapter is left out.
struct Part {
    const Chapter* chapter;
    Blocks content = {};
};

bool isBelow(const Chapter& chapter, const Chapter& upper)
{
    return chapter.id.starts_with(upper.id + ".");
}

bool isLeaf(const ChapterBook& book, const Chapter& chapter)
{
    return std::none_of(book.chapters.begin(), book.chapters.end(),
                        [&](const Chapter& each) { return isBelow(each, chapter); });
}

bool isPrinted(const std::vector<Part>& parts, const Part& part)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Part& each) {
        return !each.content.empty() &&
               (each.chapter == part.chapter || isBelow(*each.chapter, *part.chapter));
    });
}

std::vector<FieldInstance> fieldsOf(const forms::Pack& pack, Hazard volume, std::string_view chapter)
{
    std::vector<FieldInstance> fields = pack.instances();
    std::erase_if(fields, [&](const FieldInstance& field) { return field.chapter(volume) != chapter; });
    return fields;
}

/// Fields a template gave no place in any volume; they must not be lost.
std::vector<FieldInstance> fieldsWithoutPlace(const forms::Pack& pack, Hazard volume)
{
    std::vector<FieldInstance> fields = pack.instances();
    std::erase_if(fields, [&](const FieldInstance& field) {
        return !field.in(volume) || !field.spec->chapters.empty();
    });
    return fields;
}

/// Dots are no part of an id that links everywhere.
std::string anchorOf(const std::string& volume, const std::string& chapter)
{
    return volume + "-" + text::replaced(chapter, ".", "-");
}

/// The earlier volume in which a field has a place already, or null.
const Volume* earlierVolume(const forms::Pack& pack, const FieldInstance& field, Hazard volume)
{
    for (const Volume& each : kVolumes) {
        if (each.hazard == volume)
            break;
        if (pack.books.contains(each.hazard) && !field.chapter(each.hazard).empty())
            return &each;
    }
    return nullptr;
}

/// Lists, tables and pictures of several volumes stand in the first one; the others say where. Sentences are
/// repeated, so that each volume can be read by itself.
bool isPrintedOnce(const plan::Plan& plan, const FieldInstance& field)
{
    const auto shown = plan::registerNamed(field.spec->registerKey);
    if (shown ? plan::rowIds(plan, *shown).empty() : plan.field(field.path) == nullptr)
        return false; // a gap is told in all
    return field.spec->kind == forms::FieldKind::Table || field.spec->kind == forms::FieldKind::Matrix ||
           field.spec->kind == forms::FieldKind::Register || field.spec->kind == forms::FieldKind::Attachment;
}

Blocks chapterBody(const Source& source, const FieldWriter& writer, Hazard volume,
                   const std::vector<FieldInstance>& fields, const std::string& title)
{
    const forms::Pack& pack = source.pack;
    Blocks blocks;
    std::vector<FieldInstance> run;
    const auto flush = [&] {
        append(blocks, writer.write(run, title));
        run.clear();
    };
    for (const FieldInstance& field : fields) {
        const Volume* earlier = earlierVolume(pack, field, volume);
        if (!earlier || !isPrintedOnce(source.plan, field)) {
            run.push_back(field);
            continue;
        }
        flush();
        const std::string chapter = field.chapter(earlier->hazard);
        blocks.push_back(document::Paragraph{
            {document::Span{field.spec->label, document::Mark::Strong, {}},
             document::Span{std::string("　") + earlier->title + " " +
                                chapterNumber(pack.books.at(earlier->hazard), chapter) + " と共通です。",
                            document::Mark::None, anchorOf(earlier->anchor, chapter)}},
            false});
    }
    flush();
    return blocks;
}

Blocks volumeBody(const Source& source, const FieldWriter& writer, const Volume& which,
                  const ChapterBook& book)
{
    const forms::Pack& pack = source.pack;
    const Hazard volume = which.hazard;
    const std::string anchor = which.anchor;
    std::vector<Part> parts;
    for (const Chapter& chapter : book.chapters) {
        const auto fields = fieldsOf(pack, volume, chapter.id);
        Part& part =
            parts.emplace_back(Part{&chapter, chapterBody(source, writer, volume, fields, chapter.title)});
        if (fields.empty() && isLeaf(book, chapter))
            part.content.push_back(document::Paragraph{
                source.edition.draft ? missing() : document::plain("（該当なし）"), false});
    }
    Blocks blocks;
    blocks.push_back(
        document::Heading{1, "", pack.books.size() == 1 ? book.title : which.title, anchor, true});
    if (pack.books.size() > 1)
        blocks.push_back(
            document::Paragraph{{document::Span{book.title, document::Mark::Strong, {}}}, false});
    blocks.push_back(document::Paragraph{
        {document::Span{
            source.plan.officeName() + "　" + versionLabel(source.edition), document::Mark::Soft, {}}},
        false});
    // Two volumes each have a title page; a single one has the cover.
    bool isFirst = pack.books.size() > 1;
    for (Part& part : parts) {
        if (!isPrinted(parts, part))
            continue;
        const Chapter& chapter = *part.chapter;
        blocks.push_back(document::Heading{chapter.level(), chapter.number, chapter.title,
                                           anchorOf(anchor, chapter.id), isFirst});
        isFirst = false;
        append(blocks, std::move(part.content));
    }
    if (Blocks rest = writer.write(fieldsWithoutPlace(pack, volume), "その他"); !rest.empty()) {
        blocks.push_back(document::Heading{1, "", "その他", anchor + "-other", false});
        append(blocks, std::move(rest));
    }
    return blocks;
}

} // namespace

Blocks officialBody(const Source& source, const FieldWriter& writer)
{
    const forms::Pack& pack = source.pack;
    Blocks blocks;
    for (const Volume& volume : kVolumes)
        if (const auto book = pack.books.find(volume.hazard); book != pack.books.end())
            append(blocks, volumeBody(source, writer, volume, book->second));
    return blocks;
}

} // namespace keizoku::report
