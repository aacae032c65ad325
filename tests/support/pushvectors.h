#pragma once

#include "support/contractblocks.h"
#include "push/pushdoor.h"

namespace yiren {

// The vectors of contract/wechat-official-account.md 5.4.
struct OfficialVector {
    QByteArray message, encrypt, signature;
};

inline PushKeys officialPushKeys(const QByteArray &aesKey = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA")
{
    PushKeys keys;
    keys.token = Secret("opc_sim_token_01");
    keys.receiver = "wx0123456789abcdef";
    if (auto key = decodeAesKey(aesKey))
        keys.aesKeys.push_back(std::move(*key));
    return keys;
}

// Of a line of the contract's table: what stands between the backticks of that column, from 0.
inline QByteArray tickedCell(const QByteArray &line, int column)
{
    const QByteArray cell = line.split('|').value(column + 1).trimmed();
    const qsizetype start = cell.indexOf('`') + 1;
    return start > 0 ? cell.mid(start, cell.indexOf('`', start) - start) : cell;
}

inline std::vector<OfficialVector> officialVectors()
{
    QFile file(QStringLiteral(SHARED_DIR "/contract/wechat-official-account.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto json = contractBlocks("wechat-official-account.md", "### 5.4", "### 5.5", "json");
    const auto xml = contractBlocks("wechat-official-account.md", "### 5.4", "### 5.5", "xml");
    std::vector<OfficialVector> vectors;
    bool isTable = false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("| msg (UTF-8) | len"))
            isTable = true;
        else if (isTable && !line.startsWith("|"))
            break;
        else if (isTable && line.contains('`'))
            vectors.push_back({{}, tickedCell(line, 3), tickedCell(line, 4)});
    }
    const QByteArray messages[] = {"success", QByteArray(26, 'A'), json.front(), xml.front()};
    for (size_t i = 0; i < vectors.size() && i < std::size(messages); ++i)
        vectors[i].message = messages[i];
    return vectors;
}

// Those of contract/wecom.md 7.4.
struct WecomVector {
    const char *name;
    QByteArray timestamp, nonce, encrypt, signature, message, random;
};

inline PushKeys wecomPushKeys(const QByteArray &corpid = "ww0pc1234567890abc")
{
    PushKeys keys;
    keys.token = Secret("OpcDashToken2026");
    keys.receiver = corpid;
    if (auto key = decodeAesKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"))
        keys.aesKeys.push_back(std::move(*key));
    return keys;
}

inline std::vector<WecomVector> wecomVectors()
{
    QFile file(QStringLiteral(SHARED_DIR "/contract/wecom.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<QByteArray> words; // in the order in which they stand
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArray text = line.trimmed();
        if (!line.startsWith("  "))
            continue;
        for (const char *name : {"echostr   ", "Encrypt   ", "signature ", "inner     "}) {
            if (text.startsWith(name) && !text.contains("= "))
                words.push_back(text.mid(10).trimmed());
        }
    }
    if (words.size() != 9)
        return {};
    const QByteArray counted = "0123456789abcdef";
    const QByteArray back = "fedcba9876543210";
    return {{"V1", "1790000000", "nonce-a1", words[0], words[1], "5927782489442352469", counted},
            {"V2", "1790000001", "nonce-b2", words[2], words[3], words[4],
             "ABCDEFGHIJKLMNOP"}, // not in the contract: read with openssl enc -d -nopad
            {"V3", "1790000002", "nonce-c3", words[5], words[6], "yyyyyy", back},
            {"V4", "1790000002", "nonce-c3", words[7], words[8], QByteArray(26, 'x'), back}};
}

} // namespace yiren
