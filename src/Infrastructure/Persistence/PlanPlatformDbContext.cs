using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Domain.Connectivity;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Infrastructure.Identity;
using PlanPlatform.Infrastructure.Mail;
using PlanPlatform.Infrastructure.Persistence.Configurations;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Persistence;

// One model for every database; what differs between them is in the two derived contexts.
internal abstract partial class PlanPlatformDbContext(DbContextOptions options) : IdentityUserContext<Account, int>(options), IPlanPlatformDb
{
    private ICaller? _caller;
    private TimeProvider _time = TimeProvider.System;

    // How far the change of the request at hand has got.
    public WriteProgress Progress { get; private set; } = new();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> People => Set<Person>();

    // Read to decide on or to change: nobody else changes them before the write at hand ends. Where there is one writer, that is so by itself.
    public virtual IQueryable<Account> HeldAccounts => Users;

    public IQueryable<AccountStamp> AccountStamps => HeldAccounts.Select(account => new AccountStamp { PersonId = account.PersonId, Stamp = account.SecurityStamp });

    public IQueryable<string> TakenAddresses => People.Where(person => person.Kind == PersonKind.Member).Select(person => person.NormalizedEmail!)
        .Concat(Users.Where(account => account.NormalizedFormerEmail != null).Select(account => account.NormalizedFormerEmail!));

    public IQueryable<int> ConfirmedMembers => Users.Where(account => account.EmailConfirmed).Select(account => account.PersonId);

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<ClientApplication> Applications => Set<ClientApplication>();

    public DbSet<AllowedOrigin> AllowedOrigins => Set<AllowedOrigin>();

    public DbSet<Admission> Admissions => Set<Admission>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<AuthorizationCode> AuthorizationCodes => Set<AuthorizationCode>();

    public DbSet<TokenChain> TokenChains => Set<TokenChain>();

    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<Collection> Collections => Set<Collection>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<SupplementalBenefit> SupplementalBenefits => Set<SupplementalBenefit>();

    public DbSet<DocumentPlan> DocumentPlans => Set<DocumentPlan>();

    public DbSet<SupplementalBenefitPlan> SupplementalBenefitPlans => Set<SupplementalBenefitPlan>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<CompanyManager> CompanyManagers => Set<CompanyManager>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<CompanyDocument> CompanyDocuments => Set<CompanyDocument>();

    public DbSet<Distribution> Distributions => Set<Distribution>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<RatePlan> RatePlans => Set<RatePlan>();

    public DbSet<Tariff> Tariffs => Set<Tariff>();

    public DbSet<ServiceProfile> ServiceProfiles => Set<ServiceProfile>();

    public DbSet<Endpoint> Endpoints => Set<Endpoint>();
    public DbSet<QuotaPlan> QuotaPlans => Set<QuotaPlan>();

    public DbSet<Allotment> Allotments => Set<Allotment>();

    public DbSet<StorageObject> StorageObjects => Set<StorageObject>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<SignInFailures> SignInFailures => Set<SignInFailures>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // A pooled context serves one request after the other: whom it works for is told on each lease, and nothing of the former stays.
    public void WorkFor(ICaller caller, TimeProvider time, WriteProgress? progress = null)
    {
        (_caller, _time, _changeId, Progress) = (caller, time, Guid.Empty, progress ?? new WriteProgress());
        Forget();

        // What fails to be saved takes the whole write with it: a savepoint for each save would be a round trip for nothing.
        Database.AutoSavepointsEnabled = false;
    }

    public virtual IAsyncEnumerable<T> Stream<T>(Func<IPlanPlatformDb, IQueryable<T>> query) => query(this).AsAsyncEnumerable();

    public IAsyncEnumerable<T> Compiled<T1, T2, T>(Func<IPlanPlatformDb, T1, T2, IQueryable<T>> query, T1 first, T2 second) =>
        CompiledQueries.Run(this, query, first, second);

    public IAsyncEnumerable<T> Compiled<T1, T2, T3, T>(Func<IPlanPlatformDb, T1, T2, T3, IQueryable<T>> query, T1 first, T2 second, T3 third) =>
        CompiledQueries.Run(this, query, first, second, third);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlanPlatformDbContext).Assembly);
        builder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        Columns.Collate(builder, Database.IsSqlServer());
    }
}
