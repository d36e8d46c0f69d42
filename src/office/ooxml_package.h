// SPDX-License-Identifier: Apache-2.0
// The parts of a Word or Excel file and how they point to each other.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "office/zip_archive.h"

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace keizoku::office {

/// A part's tree together with the text that the tree points into.
class PackagePart {
public:
    PackagePart();
    ~PackagePart();
    PackagePart(PackagePart&&) noexcept;
    PackagePart& operator=(PackagePart&&) noexcept;

    /// NotFound or Malformed as ZipArchive::read and xml::parse.
    Result<void> load(ZipArchive& archive, const std::string& name);
    /// The root element; an empty node before a part was loaded.
    [[nodiscard]] pugi::xml_node root() const;

private:
    std::unique_ptr<std::string> m_text; ///< stays where it is when the part moves
    std::unique_ptr<pugi::xml_document> m_tree;
};

struct PackageRelation {
    std::string type = {}; ///< the last word of the type's address: "worksheet"
    std::string part = {}; ///< name in the archive
};

/// The relations of a part by id. `folder` is where the part is, "xl/".
Result<std::map<std::string, PackageRelation>>
packageRelations(ZipArchive& archive, const std::string& folder, const std::string& file);

/// The name of the main part: "word/document.xml", "xl/workbook.xml". Malformed when there is none.
Result<std::string> mainPart(ZipArchive& archive);

} // namespace keizoku::office
