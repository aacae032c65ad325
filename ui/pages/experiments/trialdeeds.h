#pragma once

#include "base/job.h"
#include "experiments/countdeeds.h"
#include "experiments/experiment.h"
#include "experiments/experimentcounts.h"
#include "frame/pageservices.h"

#include <QObject>

#include <functional>

namespace yiren {

// What is done with experiments on the page: each deed is written by the lane that writes, says what came of it and how it is taken back.
class TrialDeeds : public QObject
{
    Q_OBJECT

public:
    TrialDeeds(const PageServices &services, QObject *parent);

    void save(const Experiment &draft);
    void start(const Experiment &draft); // saves it first
    void copy(ExperimentId experiment);
    void remove(ExperimentId draft);
    void stop(ExperimentId experiment, const QString &reason); // can't be taken back
    void letRunOn(ExperimentId experiment);
    void tag(ExperimentId experiment, BusinessDay today); // its people, for a mass send to each version
    void enter(ExperimentId experiment, const QString &file, const std::vector<DayCount> &counts);

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed(ExperimentId shown); // read anew; this one comes to the front
    void tagged();                    // what is to be brought to WeChat

private:
    using Work = std::function<Result<Experiment>(Database &database, qint64 now)>;

    void run(Work work, std::function<void(const Experiment &)> after, std::function<void()> again);
    void restore(ExperimentId draft);
    void untag(ExperimentId experiment, BusinessDay today);
    void setUndone(ExperimentId experiment, CountEntryId entry, bool isUndone);

    PageServices m_services;
    std::vector<JobHandle<Experiment>> m_jobs;
};

} // namespace yiren
