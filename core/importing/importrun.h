#pragma once

#include "importing/filesurvey.h"
#include "importing/importoutcome.h"
#include "storage/database.h"

namespace yiren {

// One import in its transaction: the raw file, the batch, what came of it.
class ImportRun
{
public:
    ImportRun(Database &database, const ImportRequest &request, const FileSurvey &survey);

    // Enters the raw file (unless its bytes are there already) and the batch.
    [[nodiscard]] Done begin();
    // Enters the batch only: a file with personal data is not kept, nobody could be erased from it.
    [[nodiscard]] Done beginWithoutFile();
    bool needsRawBytes() const { return m_isRawNew; }
    [[nodiscard]] Done addRawParts(const std::vector<QByteArray> &parts);
    // Cancelled "cancelled" when the request's progress asks for it.
    [[nodiscard]] Done goOn(qint64 bytesDone) const;
    // Writes the counts into the batch; from now on the outcome names it.
    [[nodiscard]] Done finish();

    QString fileName() const; // without its folder
    Database &database() const { return m_database; }
    const ImportRequest &request() const { return m_request; }
    const FileSurvey &survey() const { return m_survey; }
    qint64 batchId() const { return m_batchId; }
    qint64 rawFileId() const { return m_rawFileId; }
    // A batch that stands came from the same bytes.
    bool wasImported() const { return m_wasImported; }
    ImportOutcome &outcome() { return m_outcome; }

private:
    QString kindName() const;
    Done addBatch(std::optional<qint64> rawFileId);

    Database &m_database;
    const ImportRequest &m_request;
    const FileSurvey &m_survey;
    ImportOutcome m_outcome;
    qint64 m_batchId = 0;
    qint64 m_rawFileId = 0;
    qint64 m_nextPart = 0;
    bool m_isRawNew = false;
    bool m_wasImported = false;
};

} // namespace yiren
