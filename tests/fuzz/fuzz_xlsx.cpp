// Any bytes as an XLSX file: its ZIP, its book and its first sheet, which ends within bounds whatever it unpacks to.
#include "importing/xlsxsource.h"

#include <QDir>
#include <QTemporaryFile>

#include <array>
#include <cstdint>

using namespace yiren;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint64 longestCsv = 64 * 1024 * 1024; // of at most 8 KiB of input: more would be a bomb
    static QTemporaryFile file(QDir::tempPath() + QStringLiteral("/fuzz_xlsx"));
    if (!file.isOpen() && !file.open())
        return 0;
    file.resize(0);
    file.seek(0);
    file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    file.flush();
    XlsxSource source;
    if (!source.open(file.fileName()))
        return 0;
    std::array<char, 4096> piece{};
    qint64 total = 0;
    for (auto got = source.read(piece.data(), piece.size()); got && *got > 0; got = source.read(piece.data(), piece.size())) {
        total += static_cast<qint64>(*got);
        if (total > longestCsv)
            __builtin_trap();
    }
    return 0;
}
