// SPDX-License-Identifier: Apache-2.0
#include "office/support/xlsx_file.h"

#include <stdexcept>

#include <zip.h>

namespace keizoku::office::test {

std::string zipOf(const Entries& entries, const std::string& password)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(memory);
    zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    if (archive == nullptr)
        throw std::runtime_error("zip");
    for (const auto& [name, bytes] : entries) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            throw std::runtime_error("zip entry");
        if (!password.empty())
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                    password.c_str());
    }
    if (zip_close(archive) != 0)
        throw std::runtime_error("zip close");
    zip_stat_t stat;
    zip_source_stat(memory, &stat);
    std::string out(stat.size, '\0');
    zip_source_open(memory);
    zip_source_read(memory, out.data(), out.size());
    zip_source_close(memory);
    zip_source_free(memory);
    zip_error_fini(&error);
    return out;
}

Entries Book::entries() const
{
    const std::string xml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target +
               "\"/>";
    };
    Entries all = {
        {"_rels/.rels", xml + "<Relationships xmlns=\"" + package + "\">" +
                            relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels", xml + "<Relationships xmlns=\"" + package + "\">" +
                                           relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                           relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                           relation("rId3", "sharedStrings", "sharedStrings.xml") +
                                           relation("rId4", "styles", "styles.xml") +
                                           relation("rId5", "chartsheet", "chartsheets/sheet1.xml") +
                                           "</Relationships>"},
        {"xl/workbook.xml", xml + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" +
                                workbookPr + "<sheets>" + sheets + "</sheets></workbook>"},
        {"xl/worksheets/sheet1.xml",
         xml + "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheetData + "</sheetData></worksheet>"},
        {"xl/sharedStrings.xml", xml + "<sst xmlns=\"" + main + "\">" + strings + "</sst>"},
        {"xl/styles.xml", xml + "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>"},
    };
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace keizoku::office::test
