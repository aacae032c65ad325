#include "exporting/zipfile.h"

#include <QFile>

#include <minizip/zip.h>

namespace yiren {

namespace {

bool addEntry(zipFile zip, const ZipEntry &entry)
{
    const zip_fileinfo facts{};
    if (zipOpenNewFileInZip(zip, entry.name.toUtf8().constData(), &facts, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                            Z_DEFAULT_COMPRESSION)
        != ZIP_OK)
        return false;
    const bool isWritten = zipWriteInFileInZip(zip, entry.bytes.constData(), static_cast<unsigned>(entry.bytes.size())) == ZIP_OK;
    return zipCloseFileInZip(zip) == ZIP_OK && isWritten;
}

} // namespace

Done writeZip(const QString &path, const std::vector<ZipEntry> &entries)
{
    const QString part = path + QStringLiteral(".part");
    zipFile zip = zipOpen64(QFile::encodeName(part).constData(), APPEND_STATUS_CREATE);
    bool isWritten = zip != nullptr;
    for (const ZipEntry &entry : entries)
        isWritten = isWritten && addEntry(zip, entry);
    isWritten = zip != nullptr && zipClose(zip, nullptr) == ZIP_OK && isWritten;
    if (isWritten) {
        QFile::remove(path);
        isWritten = QFile::rename(part, path);
    }
    if (isWritten)
        return {};
    QFile::remove(part);
    Error error = makeError(ErrorKind::Storage, "file.write");
    error.place.file = path;
    return failure(error);
}

} // namespace yiren
