using System.Reflection;
using System.Runtime.CompilerServices;
using AutoMapper;
using AutoMapper.Configuration;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>The mapper between use cases and wire types: every profile of this project, and no map that nobody declared.</summary>
internal static class WireMapping
{
    public static IMapper CreateMapper() => new Mapper(Configure());

    public static MapperConfiguration Configure()
    {
        var maps = new MapperConfigurationExpression { AllowNullCollections = true, CreateMissingTypeMaps = false };
        maps.AddProfiles(typeof(WireMapping).Assembly);

        // This line of AutoMapper takes the framework's LINQ methods for members of every source type, and fails on constraints that the
        // methods have got since (docs/decisions/0004). There is no public way to leave them out.
        foreach (var profile in maps.Profiles.OfType<Profile>().Prepend(maps))
            LinqMethods(profile).Clear();
        return new MapperConfiguration(maps);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_sourceExtensionMethods")]
    private static extern ref List<MethodInfo> LinqMethods(Profile profile);
}
