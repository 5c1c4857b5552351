using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Persistence;

// What saving adds to what handlers change: versions and the audit trail.
internal abstract partial class PlanPlatformDbContext
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("Changes go through WriteAsync.");
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

    // For the keys alone, whose framework knows no asynchronous calls. They are neither versioned nor audited.
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey or ServerKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Changes go through WriteAsync.");

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
