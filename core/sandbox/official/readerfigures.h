#pragma once

#include "time/businessday.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include <vector>

namespace yiren::sandbox {

struct ReaderComment {
    enum class Fate { Stands, DeletedByReader, DeletedByOwner };

    qint64 msgDataId = 0;
    qint64 index = 0; // 0-based
    QString openId;   // empty: the commenter used another identity
    QString content;
    qint64 atMs = 0;
    bool isElected = false;
    QString reply;
    qint64 repliedAtMs = 0; // 0: a minute after it
    Fate fate = Fate::Stands;
};

// What readers did, as the statistics and the list of comments show it.
struct ReaderFigures {
    QHash<QString, QJsonArray> rows; // by "getarticleread 2026-09-16"
    bool isDelayed = false;          // is_delay of the current set
    std::vector<ReaderComment> comments;
    QStringList closed;          // articles without 留言: "msg_data_id/index"
    qsizetype mostElected = 100; // under one article

    static QString key(const QString &name, BusinessDay day) { return name + u' ' + day.toText(); }
};

} // namespace yiren::sandbox
