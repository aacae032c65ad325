#include "importing/importrun.h"

#include "bills/rawfilestore.h"
#include "importing/importbatchstore.h"

#include <QFileInfo>

namespace yiren {

ImportRun::ImportRun(Database &database, const ImportRequest &request, const FileSurvey &survey)
    : m_database(database), m_request(request), m_survey(survey)
{
    m_outcome.file = request.name.isEmpty() ? request.path : request.name;
    m_outcome.kind = survey.kind;
    m_outcome.billKind = survey.billKind;
    m_outcome.isFundAccountAssumed = survey.isFundAccountAssumed;
    m_outcome.day = survey.day;
}

QString ImportRun::kindName() const
{
    return m_survey.billKind ? billKindName(*m_survey.billKind) : fileKindName(m_survey.kind);
}

Done ImportRun::begin()
{
    RawFileStore files(m_database);
    ImportBatchStore batches(m_database);
    const auto known = files.find(m_survey.sha256);
    if (!known)
        return failure(known.error());
    m_isRawNew = !*known;
    if (m_isRawNew) {
        const RawSource source = m_request.answer.isEmpty() ? RawSource::File : RawSource::WeChat;
        const auto inserted = files.insert(
            {0, m_survey.sha256, m_survey.sha1, m_survey.plainBytes, source, fileName(), m_request.answer, m_request.receivedAt});
        if (!inserted)
            return failure(inserted.error());
        m_rawFileId = *inserted;
    } else {
        m_rawFileId = (*known)->id;
        const auto imported = batches.isImported(m_request.account, m_rawFileId);
        if (!imported)
            return failure(imported.error());
        m_wasImported = *imported;
    }
    return addBatch(m_rawFileId);
}

Done ImportRun::beginWithoutFile()
{
    return addBatch({});
}

Done ImportRun::addBatch(std::optional<qint64> rawFileId)
{
    ImportBatch batch;
    batch.account = m_request.account;
    batch.kind = kindName();
    batch.rawFileId = rawFileId;
    batch.name = fileName();
    batch.importedAt = m_request.receivedAt;
    const auto inserted = ImportBatchStore(m_database).insert(batch);
    if (!inserted)
        return failure(inserted.error());
    m_batchId = *inserted;
    return {};
}

QString ImportRun::fileName() const
{
    return m_request.name.isEmpty() ? QFileInfo(m_request.path).fileName() : m_request.name;
}

Done ImportRun::addRawParts(const std::vector<QByteArray> &parts)
{
    RawFileStore files(m_database);
    for (const QByteArray &part : parts) {
        if (auto added = files.addPart(m_rawFileId, m_nextPart++, part); !added)
            return added;
    }
    return {};
}

Done ImportRun::goOn(qint64 bytesDone) const
{
    if (m_request.progress && !m_request.progress(bytesDone, m_survey.plainBytes))
        return failure(ErrorKind::Cancelled, "cancelled");
    return {};
}

Done ImportRun::finish()
{
    ImportBatch batch;
    batch.id = m_batchId;
    batch.newRows = m_outcome.newRows;
    batch.sameRows = m_outcome.sameRows;
    batch.changedRows = m_outcome.changedRows;
    batch.conflictingRows = m_outcome.conflictingRows;
    batch.quarantinedRows = m_outcome.quarantinedRows;
    batch.summaryAgrees = m_outcome.summary.agrees();
    if (auto counted = ImportBatchStore(m_database).setCounts(batch); !counted)
        return counted;
    m_outcome.batchId = m_batchId;
    return {};
}

} // namespace yiren
