using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Stores an object of the caller's person, as it comes in.</summary>
/// <param name="Name">The name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Content">The bytes.</param>
/// <param name="AnnouncedSize">How many they will be; null where that isn't known.</param>
public sealed record CreateObjectCommand(string Name, string ContentType, Stream Content, long? AnnouncedSize) : IRequest<Result<ObjectView>>, IIdempotent
{
    internal StoredFile? Stored { get; set; }
}

// With an idempotency key the command runs within the write that keeps its answer: its bytes are stored before, so that no write waits for them.
internal sealed class ObjectIntake(IncomingFiles files, RequestDetails details) : IPipelineBehavior<CreateObjectCommand, Result<ObjectView>>
{
    public async Task<Result<ObjectView>> Handle(CreateObjectCommand request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<ObjectView>> next)
    {
        if (details.IdempotencyKey is not null)
            request.Stored = await files.StoreAsync(request.ContentType, request.Content, cancellationToken);
        return await next();
    }
}

internal sealed class CreateObjectHandler(IPlanPlatformDb db, IncomingFiles files, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateObjectCommand, Result<ObjectView>>
{
    public async Task<Result<ObjectView>> Handle(CreateObjectCommand command, CancellationToken cancellationToken)
    {
        if (caller.Current is not { PersonId: { } personId } who || !who.Roles.HasFlag(Roles.Originator))
            return AccessErrors.Forbidden;

        // Judged before anything is received, by what has been announced; and again by what came, when it is counted.
        Share? before = await ReadAsync(personId, cancellationToken);
        if (before.RefusalOf(command.AnnouncedSize ?? 0) is { } refusal)
            return refusal;
        var file = command.Stored ?? await files.StoreAsync(command.ContentType, command.Content, cancellationToken);
        var now = time.UtcNow();
        return await db.WriteAsync<Result<ObjectView>>(
            async token =>
            {
                // If the allotment was changed since, by another upload or because the role is gone, this fails as stale and runs again on what is true by then.
                var share = before ?? await ReadAsync(personId, token);
                before = null;
                if (share.RefusalOf(file.Size) is { } full)
                    return full;
                var allotment = share.Allotment is { } known ? db.Allotments.Attach(known).Entity : db.Allotments.Add(Allotment.For(personId, who.OrganisationId)).Entity;
                var stored = StorageObject.Create(allotment, file, command.Name, now);
                allotment.Add(stored);
                db.StorageObjects.Add(stored);
                files.Keep(file);
                return new ObjectView(stored.Id, stored.Name, stored.Size, stored.OwnerId, stored.CreatedAt);
            },
            cancellationToken);
    }

    private async Task<Share> ReadAsync(int personId, CancellationToken cancellationToken) =>
        await (
            from person in db.People.Where(person => person.Id == personId && (person.Roles & Roles.Originator) != Roles.None)
            from row in db.Allotments.Where(row => row.PersonId == person.Id).DefaultIfEmpty()
            select new Share
            {
                Allotment = row,
                Quota = db.QuotaPlans.Where(plan => plan.OrganisationId == person.OrganisationId && (row.PlanId == null ? plan.IsDefault : plan.Id == row.PlanId))
                    .Select(plan => (long?)plan.Quota).FirstOrDefault(),
                IsOriginator = true,
            })
            .FirstOrDefaultAsync(cancellationToken) ?? new Share();

    private sealed class Share
    {
        public Allotment? Allotment { get; init; }

        public long? Quota { get; init; }

        public bool IsOriginator { get; init; }

        public Error? RefusalOf(long size)
        {
            if (!IsOriginator)
                return AccessErrors.Forbidden;
            if (Quota is not { } quota)
                return StorageErrors.NoPlan;
            return Allotment.Fits(Allotment?.Usage ?? 0, size, quota) ? null : StorageErrors.QuotaExceeded;
        }
    }
}
