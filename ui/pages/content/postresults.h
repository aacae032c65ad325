#pragma once

#include "readership/postreadings.h"

#include <QWidget>

class QVBoxLayout;

namespace yiren {

// What came of a published article: its figures, of which each is a number, "not reported" or "not yet"; readers over the days since; the
// ways they came; orders that name it. Made anew for each post that is shown.
class PostResults : public QWidget
{
    Q_OBJECT

public:
    PostResults(const PostOutcome &outcome, qint64 nowMs, QWidget *parent);

private:
    void addSentence(const QString &words);
    void addFigures(const ReadingFigures &figures);
    void addChart(const PostReading &reading);
    void addWays(const ReadingFigures &figures);

    QVBoxLayout *m_column;
};

} // namespace yiren
