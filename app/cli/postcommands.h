#pragma once

#include "cli/commandline.h"

namespace yiren {

// The families of "post …", one file each.
void addPostWriting(Command &post, CommandLine &line);  // add, list, check
void addPostPlanning(Command &post, CommandLine &line); // schedule, unschedule, done, missed
void addPostEvidence(Command &post, CommandLine &line); // evidence

void addPostSending(Command &post, CommandLine &line); // publish-due

} // namespace yiren
