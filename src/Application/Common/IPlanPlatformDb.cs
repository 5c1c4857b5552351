using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Domain.Connectivity;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Common;

/// <summary>The database as use cases see it. Queries don't track unless they say <c>AsTracking()</c>.</summary>
public interface IPlanPlatformDb
{
    /// <summary>The tenants.</summary>
    DbSet<Organisation> Organisations { get; }

    /// <summary>The people.</summary>
    DbSet<Person> People { get; }

    /// <summary>Members' security stamps, so that what a password or a session allowed is judged again in the write that comes of it. What is read within a write stays so until its end.</summary>
    IQueryable<AccountStamp> AccountStamps { get; }

    /// <summary>
    /// The addresses that nobody else can take, as they are compared: members' own, and the former ones through which an account whose address
    /// was changed can still be had back.
    /// </summary>
    IQueryable<string> TakenAddresses { get; }

    /// <summary>The sessions that were signed out of.</summary>
    DbSet<EndedSession> EndedSessions { get; }

    /// <summary>The applications.</summary>
    DbSet<ClientApplication> Applications { get; }

    /// <summary>The origins whose pages may call the APIs.</summary>
    DbSet<AllowedOrigin> AllowedOrigins { get; }

    /// <summary>The organisations' leave for applications.</summary>
    DbSet<Admission> Admissions { get; }

    /// <summary>The standing approvals.</summary>
    DbSet<Grant> Grants { get; }

    /// <summary>The codes that wait to be exchanged.</summary>
    DbSet<AuthorizationCode> AuthorizationCodes { get; }

    /// <summary>The chains of token pairs.</summary>
    DbSet<TokenChain> TokenChains { get; }

    /// <summary>The refresh tokens.</summary>
    DbSet<RefreshToken> RefreshTokens { get; }

    /// <summary>The bearer tokens.</summary>
    DbSet<AccessToken> AccessTokens { get; }

    /// <summary>The collections of plans and documents.</summary>
    DbSet<Collection> Collections { get; }

    /// <summary>The benefit plans.</summary>
    DbSet<Plan> Plans { get; }

    /// <summary>The documents.</summary>
    DbSet<Document> Documents { get; }

    /// <summary>The supplemental benefits.</summary>
    DbSet<SupplementalBenefit> SupplementalBenefits { get; }

    /// <summary>The associations of documents with plans.</summary>
    DbSet<DocumentPlan> DocumentPlans { get; }

    /// <summary>The associations of supplemental benefits with plans.</summary>
    DbSet<SupplementalBenefitPlan> SupplementalBenefitPlans { get; }

    /// <summary>The ids of the people who proved their e-mail address.</summary>
    IQueryable<int> ConfirmedMembers { get; }

    /// <summary>The companies.</summary>
    DbSet<Company> Companies { get; }

    /// <summary>Who manages which company.</summary>
    DbSet<CompanyManager> CompanyManagers { get; }

    /// <summary>The companies' participants.</summary>
    DbSet<Participant> Participants { get; }

    /// <summary>The documents of the companies' plans.</summary>
    DbSet<CompanyDocument> CompanyDocuments { get; }

    /// <summary>What was sent to the participants.</summary>
    DbSet<Distribution> Distributions { get; }

    /// <summary>Each participant's mail of a distribution.</summary>
    DbSet<Delivery> Deliveries { get; }

    /// <summary>What was done in the companies.</summary>
    DbSet<Activity> Activities { get; }

    /// <summary>The rate plans.</summary>
    DbSet<RatePlan> RatePlans { get; }

    /// <summary>The tariffs.</summary>
    DbSet<Tariff> Tariffs { get; }

    /// <summary>The service profiles.</summary>
    DbSet<ServiceProfile> ServiceProfiles { get; }

    /// <summary>The endpoints.</summary>
    DbSet<Endpoint> Endpoints { get; }
    /// <summary>The plans of storage.</summary>
    DbSet<QuotaPlan> QuotaPlans { get; }

    /// <summary>What people have been given of the storage.</summary>
    DbSet<Allotment> Allotments { get; }

    /// <summary>What people stored.</summary>
    DbSet<StorageObject> StorageObjects { get; }

    /// <summary>The first answers to requests with an idempotency key.</summary>
    DbSet<IdempotentAnswer> IdempotentAnswers { get; }

    /// <summary>
    /// Does one piece of work in one transaction: runs it, and where it succeeds saves what it changed, with the audit entries, and commits.
    /// Where it fails, nothing of it stays. It runs again, on a clean context, when another writer got in between, so it must read what it
    /// decides on and have no effect outside the database. A unique index that still refuses gives the index's own error.
    /// </summary>
    /// <typeparam name="TResult">The use case's result type.</typeparam>
    Task<TResult> WriteAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TResult : IResult<TResult>;

    /// <summary>Has something done once the transaction at hand has been committed; never, where it isn't.</summary>
    void AfterCommit(Func<Task> action);

    /// <summary>Adds an audit entry for a change that no tracked entity shows.</summary>
    /// <param name="action">What was done: <c>Plan.Deleted</c>.</param>
    /// <param name="subjectId">The changed thing's id.</param>
    /// <param name="before">What it was, for JSON.</param>
    void Audit(string action, string subjectId, object before);

    /// <summary>Runs a query whose rows are passed on as they come, in flat memory, however many there are.</summary>
    /// <typeparam name="T">A row.</typeparam>
    IAsyncEnumerable<T> Stream<T>(Func<IPlanPlatformDb, IQueryable<T>> query);

    /// <summary>
    /// Runs a query that is made and translated at the first call, and kept: nothing may come into it but its parameters, under their names.
    /// </summary>
    /// <param name="query">Makes it: a static function.</param>
    /// <param name="first">The first parameter's value.</param>
    /// <param name="second">The second parameter's value.</param>
    /// <typeparam name="T1">The first parameter.</typeparam>
    /// <typeparam name="T2">The second parameter.</typeparam>
    /// <typeparam name="T">A row.</typeparam>
    IAsyncEnumerable<T> Compiled<T1, T2, T>(Func<IPlanPlatformDb, T1, T2, IQueryable<T>> query, T1 first, T2 second);

    /// <inheritdoc cref="Compiled{T1, T2, T}"/>
    /// <param name="query">Makes it: a static function.</param>
    /// <param name="first">The first parameter's value.</param>
    /// <param name="second">The second parameter's value.</param>
    /// <param name="third">The third parameter's value.</param>
    /// <typeparam name="T1">The first parameter.</typeparam>
    /// <typeparam name="T2">The second parameter.</typeparam>
    /// <typeparam name="T3">The third parameter.</typeparam>
    /// <typeparam name="T">A row.</typeparam>
    IAsyncEnumerable<T> Compiled<T1, T2, T3, T>(Func<IPlanPlatformDb, T1, T2, T3, IQueryable<T>> query, T1 first, T2 second, T3 third);
}
