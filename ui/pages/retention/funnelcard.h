#pragma once

#include "base/job.h"
#include "charts/chartcard.h"
#include "frame/pageservices.h"
#include "retention/funnel.h"
#include "storage/storagethread.h"

namespace yiren {

class BarChart;
class TextLabel;
struct FunnelRow;

// From being reached to paying again, for a period: bars, the numbers as a table, and behind each bar the people it counts.
class FunnelCard : public ChartCard
{
    Q_OBJECT

public:
    explicit FunnelCard(const PageServices &services, QWidget *parent = nullptr);
    ~FunnelCard() override;

    // Beside what lists are read from; the same period is not read again where nobody has written since.
    void read(Period period);
    void openPeople(FunnelStep step);
    void showBars(); // scrolled to, with the keyboard
    ChartTable numbers() const;
    const std::optional<Funnel> &shown() const { return m_funnel; }

signals:
    void came(); // shown() is of the period that was asked for; nothing where that has no whole day
    void customerChosen(CustomerId customer);
    void failed(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    FunnelCard(const PageServices &services, BarChart *bars, QWidget *parent);
    void take(const StorageThread::Versioned<Funnel> &funnel);
    void showPeople(FunnelStep step, std::vector<FunnelRow> rows);
    void retranslate();

    PageServices m_services;
    BarChart *m_bars;
    TextLabel *m_sentence;
    std::optional<Funnel> m_funnel;
    bool m_hasDays = true; // whole ones, in the period
    qint64 m_version = 0;  // of the data file that m_funnel was read from
    JobHandle<StorageThread::Versioned<Funnel>> m_reading;
    JobHandle<std::vector<QString>> m_names;
};

} // namespace yiren
