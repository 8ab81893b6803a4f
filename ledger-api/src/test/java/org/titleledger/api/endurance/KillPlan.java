package org.titleledger.api.endurance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.titleledger.api.endurance.Kill.Phase;
import org.titleledger.api.endurance.Kill.Target;

/** Which kills come in which order; the same seed gives the same plan. */
final class KillPlan {

    private static final int KILLS_A_LIFE = 20;

    private static final List<Target> AT_THE_APPLICATION =
            List.of(Target.APPLICATION, Target.APPLICATION, Target.APPLICATION, Target.APPLICATION, Target.EVERYTHING);
    private static final List<Target> AT_POSTGRESQL =
            List.of(Target.POSTMASTER, Target.SESSION, Target.POSTMASTER, Target.SERVER);
    private static final List<Phase> LATER_PHASES = List.of(
            Phase.LOAD,
            Phase.LOAD,
            Phase.LOAD,
            Phase.LOAD,
            Phase.IMPORT,
            Phase.IMPORT,
            Phase.REBUILD,
            Phase.START,
            Phase.START,
            Phase.STOP);

    private final Random random;

    KillPlan(long seed) {
        this.random = new Random(seed);
    }

    /** The kills of every life: ten chosen for their variety, or many at random, half of them at each. */
    List<List<Kill>> lives(int kills) {
        return kills <= 10 ? shortLives() : longLives(kills);
    }

    private List<List<Kill>> shortLives() {
        return List.of(
                List.of(
                        kill(Target.APPLICATION, Phase.FIRST_START),
                        kill(Target.POSTMASTER, Phase.LOAD),
                        kill(Target.APPLICATION, Phase.IMPORT),
                        kill(Target.SERVER, Phase.LOAD),
                        kill(Target.EVERYTHING, Phase.LOAD)),
                List.of(
                        kill(Target.POSTMASTER, Phase.IMPORT),
                        kill(Target.APPLICATION, Phase.REBUILD),
                        kill(Target.SESSION, Phase.LOAD),
                        kill(Target.APPLICATION, Phase.STOP),
                        kill(Target.SERVER, Phase.REBUILD)));
    }

    private List<List<Kill>> longLives(int kills) {
        List<List<Kill>> lives = new ArrayList<>();
        for (int left = kills; left > 0; left -= KILLS_A_LIFE) {
            lives.add(life(Math.min(left, KILLS_A_LIFE)));
        }
        return lives;
    }

    private List<Kill> life(int kills) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            targets.add(one(i % 2 == 0 ? AT_THE_APPLICATION : AT_POSTGRESQL));
        }
        Collections.shuffle(targets, random);
        List<Kill> plan = new ArrayList<>();
        for (Target target : targets) {
            plan.add(kill(target, plan.isEmpty() ? Phase.FIRST_START : one(LATER_PHASES)));
        }
        return plan;
    }

    private Kill kill(Target target, Phase phase) {
        return new Kill(target, phase, random.nextInt(phase.longestMillis()));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
