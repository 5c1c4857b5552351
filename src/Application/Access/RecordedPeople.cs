using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// The people whom applications name. They are never matched with somebody who has an account: an application's word is no sign-in.
internal sealed class RecordedPeople(IPlanPlatformDb db)
{
    // Many people may share an address or a birthday; nobody reads through thousands of them for one token.
    private const int MaxCandidates = 100;

    public async Task<Person> FindOrRecordAsync(int organisationId, PersonProfile profile, CancellationToken cancellationToken)
    {
        var known = await CandidatesAsync(organisationId, profile, cancellationToken);
        var best = known.OrderByDescending(profile.MatchStrength).ThenBy(person => person.Id).FirstOrDefault();
        var uidOwner = known.Find(person => profile.Uid is not null && person.Uid == profile.Uid);
        if (best is null || profile.MatchStrength(best) == 0)
        {
            var recorded = Person.Recorded(organisationId, profile, mayTakeUid: uidOwner is null);
            db.People.Add(recorded);
            return recorded;
        }

        best.Take(profile, mayTakeUid: uidOwner is null || uidOwner == best);
        return best;
    }

    // One statement, an index seek for each thing by which the person may be known.
    private Task<List<Person>> CandidatesAsync(int organisationId, PersonProfile profile, CancellationToken cancellationToken)
    {
        var people = db.People.AsTracking().Where(person => person.OrganisationId == organisationId && person.Kind == PersonKind.Recorded);
        var seeks = new List<IQueryable<Person>>();
        if (profile.Eid is { } eid)
            seeks.Add(people.Where(person => person.Eid == eid));
        if (profile.Uid is { } uid)
            seeks.Add(people.Where(person => person.Uid == uid));
        if (profile.Email is { } email)
        {
            var normalised = Text.Normalise(email);
            seeks.Add(SomeOf(people.Where(person => person.NormalizedEmail == normalised)));
        }

        if (seeks.Count == 0)
            seeks.Add(SomeOf(people.Where(person => person.DateOfBirth == profile.DateOfBirth)));
        return seeks.Aggregate((all, seek) => all.Union(seek)).ToListAsync(cancellationToken);
    }

    private static IQueryable<Person> SomeOf(IQueryable<Person> people) => people.OrderBy(person => person.Id).Take(MaxCandidates);
}
