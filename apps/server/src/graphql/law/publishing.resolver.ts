import { LawKind } from '@watchfloor/domain/law/change';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { needRoom } from '../../storage/need-room.js';
import { askerOf, type RequestContext } from '../context.js';
import { dryRunNode, type LawDryRunNode } from './dry-run.type.js';
import { LawMigrationNode } from './migration.type.js';
import { DryRunLawInput, PublishLawInput, RollBackLawInput } from './publishing.input.js';
import { DryRunResult, type LawAnswer, LawResult, lawAnswerOf, refused } from './result.type.js';
import { changeNode, LawChangeNode, LawDocumentNode } from './version.type.js';

/** How many changes that moved clocks are told of. */
const MIGRATIONS = 10;

/** The law as documents: which is in force, what another would do, and putting it in force. */
@Resolver()
export class PublishingResolver {
  @Query(() => [LawChangeNode], {
    description: 'Every version that was in force, the newest change first. Not for liaisons.',
  })
  async lawVersions(
    @Arg('kind', () => LawKind, { description: 'Of which document.' }) kind: LawKind,
    @Ctx() { ledger }: RequestContext,
  ): Promise<readonly LawChangeNode[]> {
    const changes = await ledger.law.changes(kind);
    return changes.map((change, index) => changeNode(change, index === 0));
  }

  @Query(() => LawDocumentNode, {
    nullable: true,
    description: 'A version of a document; null where there is none. Not for liaisons.',
  })
  async lawDocument(
    @Arg('kind', () => LawKind, { description: 'Which document.' }) kind: LawKind,
    @Arg('version', () => String, { nullable: true, description: 'Which version; by default the one in force.' })
    version: string | null,
    @Ctx() { ledger }: RequestContext,
  ): Promise<LawDocumentNode | null> {
    return ledger.law.document(kind, version ?? undefined);
  }

  @Query(() => [LawMigrationNode], {
    description:
      'How far open complaints have been put under the latest changes that move clocks, newest first. Not for liaisons.',
  })
  async lawMigrations(@Ctx() { ledger }: RequestContext): Promise<readonly LawMigrationNode[]> {
    return ledger.law.migrations.list(MIGRATIONS);
  }

  @Mutation(() => DryRunResult, {
    description:
      'Says what a document would do to the open complaints if it were published now, and changes nothing. Looks at every open complaint; dry runs come one after the other. For admins.',
  })
  async dryRunLaw(
    @Arg('input', () => DryRunLawInput, { description: 'The document, and how it would be published.' })
    input: DryRunLawInput,
    @Ctx() context: RequestContext,
  ): Promise<LawDryRunNode | LawAnswer> {
    const { kind, document, ...how } = input;
    const run = await context.ledger.law.dryRun(kind, document, how, askerOf(context));
    return 'problems' in run ? refused(run, context, kind) : dryRunNode(run);
  }

  @Mutation(() => DryRunResult, {
    description: 'Says what rolling back would do to the open complaints, and changes nothing. For admins.',
  })
  async dryRunRollBack(
    @Arg('kind', () => LawKind, { description: 'Of which document.' }) kind: LawKind,
    @Ctx() context: RequestContext,
  ): Promise<LawDryRunNode | LawAnswer> {
    const run = await context.ledger.law.dryRunRollBack(kind, askerOf(context));
    return run === null ? refused({ kind: 'nothingToRollBack' }, context, kind) : dryRunNode(run);
  }

  @Mutation(() => LawResult, {
    description:
      'Puts a document in force, as a version of its own, for everything that begins from now on. Where the law in force wants a second person, and there is one, it is proposed. For admins.',
  })
  async publishLaw(
    @Arg('input', () => PublishLawInput, { description: 'The document, why, and what happens to open clocks.' })
    input: PublishLawInput,
    @Ctx() context: RequestContext,
  ): Promise<LawAnswer> {
    const { ledger, viewer, waitingLaw } = context;
    const { kind, document, ...options } = input;
    needRoom(context.storage, 'the law stays as it is');
    const outcome = await ledger.law.publish(kind, document, options, viewer.actor);
    await waitingLaw.look();
    return lawAnswerOf(outcome, context, kind);
  }

  @Mutation(() => LawResult, {
    description:
      'Puts the version that the present one replaced in force again, and moves open clocks back where they had been moved. Proposed as publishLaw does. For admins.',
  })
  async rollBackLaw(
    @Arg('input', () => RollBackLawInput, { description: 'Of which document, and why.' }) input: RollBackLawInput,
    @Ctx() context: RequestContext,
  ): Promise<LawAnswer> {
    const { ledger, viewer, waitingLaw } = context;
    const { kind, note, basedOn = null } = input;
    needRoom(context.storage, 'the law stays as it is');
    const outcome = await ledger.law.rollBack(kind, note, viewer.actor, basedOn);
    await waitingLaw.look();
    return lawAnswerOf(outcome, context, kind);
  }
}
