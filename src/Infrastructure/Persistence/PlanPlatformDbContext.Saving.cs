using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// What saving adds to what handlers change: versions and the audit trail.
internal abstract partial class PlanPlatformDbContext
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        RaiseVersions();

        // The subject of a new row whose id the database makes is known once the row is written.
        var stamp = Stamp();
        var changes = AuditTrail.ChangesOf(ChangeTracker);
        var later = changes.Where(change => change.LacksId).ToList();
        AuditEntries.AddRange(_audit);
        AuditEntries.AddRange(changes.Except(later).Select(change => change.ToEntry(stamp)));
        _audit.Clear();
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (later.Count == 0)
            return rows;

        AuditEntries.AddRange(later.Select(change => change.ToEntry(stamp)));
        return rows + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(entity => entity.Version).CurrentValue++;
        }
    }

    private AuditStamp Stamp()
    {
        var caller = _caller?.Current;
        return new AuditStamp(_changeId, _time.UtcNow(), caller?.OrganisationId, caller?.ApplicationId, caller?.PersonId);
    }
}
