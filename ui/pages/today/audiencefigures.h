#pragma once

#include "pages/today/todayinsight.h"

#include <QWidget>

namespace yiren {

class ExplainedFigure;

// 净增关注 and 30 日流失率: how many came less how many went on the last day known, and what share of the followers leaves in 30 days.
class AudienceFigures : public QWidget
{
    Q_OBJECT

public:
    explicit AudienceFigures(QWidget *parent = nullptr);

    void set(const TodayInsight &insight);

signals:
    void leadTo(const QByteArray &page, const QString &target);

private:
    void showNet(const TodayInsight &insight);
    void showChurn(const TodayInsight &insight);

    ExplainedFigure *m_net;
    ExplainedFigure *m_churn;
};

} // namespace yiren
