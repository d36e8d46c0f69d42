// SPDX-License-Identifier: Apache-2.0
// The qpdf half of the PDF: the only file that knows qpdf, and the place where its exceptions end.
#include "print/detail/pdf_writer.h"

#include <exception>
#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace keizoku::print {

Result<std::string> finishPdf(const std::string& drawn, bool hasDate)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document.pdf", drawn.data(), drawn.size());
        QPDFObjectHandle root = file.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString("ja-JP"));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        QPDFObjectHandle information = file.getTrailer().getKey("/Info");
        if (!hasDate && information.isDictionary()) {
            information.removeKey("/CreationDate");
            information.removeKey("/ModDate");
        }
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::unique_ptr<Buffer> buffer(writer.getBuffer());
        return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::exception& error) {
        return fail(ErrorCode::Io, "PDF を仕上げられませんでした。もう一度印刷してください。計画の内容は保存されたままです。",
                    std::string("qpdf: ") + error.what());
    }
}

} // namespace keizoku::print
