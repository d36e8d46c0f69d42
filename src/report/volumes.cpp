// SPDX-License-Identifier: Apache-2.0
#include "report/volumes.h"

#include "base/text.h"

namespace keizoku::report {

std::string chapterNumber(const forms::ChapterBook& book, const std::string& id)
{
    std::vector<std::string> numbers;
    for (const forms::Chapter& each : book.chapters)
        if (each.id == id || id.starts_with(each.id + "."))
            numbers.push_back(each.number);
    return text::join(numbers, " ");
}

} // namespace keizoku::report
